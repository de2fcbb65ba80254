import type { InputBlock, KnownBlock } from '@slack/types';
import type { ElementValue, ElementValues } from '#src/workspace/protocol.ts';

export type Complaint =
  | 'missing'
  | 'too-short'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-number'
  | 'too-small'
  | 'too-large';

/** What Slack's client itself refuses before the app hears of a form, by block_id. */
export function checkForm(blocks: KnownBlock[], values: ElementValues): Record<string, Complaint> {
  const complaints: Record<string, Complaint> = {};
  for (const [index, block] of listInputs(blocks).entries()) {
    const id = block.block_id ?? String(index);
    const complaint = checkInput(block, values[id]?.[block.element.action_id ?? '']);
    if (complaint) complaints[id] = complaint;
  }
  return complaints;
}

function listInputs(blocks: KnownBlock[]): InputBlock[] {
  return blocks.flatMap((block): InputBlock[] => {
    if (block.type === 'container') return listInputs(block.child_blocks as KnownBlock[]);
    return block.type === 'input' ? [block] : [];
  });
}

function checkInput({ element, optional }: InputBlock, value: ElementValue | undefined): Complaint | null {
  const isFilled = value ? !isEmpty(value) : hasInitial(element);
  if (!isFilled) return optional ? null : 'missing';
  if (value?.kind !== 'text') return null;
  const text = value.text.trim();
  switch (element.type) {
    case 'plain_text_input':
      return [...value.text].length < (element.min_length ?? 0) ? 'too-short' : null;
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'not-an-email';
    case 'url_text_input':
      return /^https?:\/\/\S+\.\S+/.test(text) ? null : 'not-a-url';
    case 'number_input': {
      const pattern = element.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
      if (!pattern.test(text)) return 'not-a-number';
      if (element.min_value && Number(text) < Number(element.min_value)) return 'too-small';
      return element.max_value && Number(text) > Number(element.max_value) ? 'too-large' : null;
    }
    default:
      return null;
  }
}

function isEmpty(value: ElementValue): boolean {
  switch (value.kind) {
    case 'text':
      return value.text.trim() === '';
    case 'date':
      return value.date === '';
    case 'time':
      return value.time === '';
    case 'datetime':
      return value.seconds === 0;
    case 'options':
      return value.values.length === 0;
    case 'ids':
    case 'files':
      return value.ids.length === 0;
    case 'rich-text':
      return value.block.type !== 'rich_text' || value.block.elements.length === 0;
    default:
      return false;
  }
}

function hasInitial(element: InputBlock['element']): boolean {
  const initial = Object.entries(element).filter(
    ([key]) => key.startsWith('initial_') || key === 'default_to_current_conversation',
  );
  return initial.some(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
}

import type { EmailInput, NumberInput, PlainTextInput, RichTextInput, URLInput } from '@slack/types';
import type { TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { ElementValue } from '#src/workspace/protocol.ts';
import { fromRichText, toRichText } from './rich-text-source.ts';
import { useElement } from './surface.ts';

type TextInput = PlainTextInput | EmailInput | URLInput | NumberInput | RichTextInput;

type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldTypes = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
} as const;

/** Every field one types into. A rich text field is typed as mrkdwn and handed over as rich text. */
export function TextInputElement({ element }: { element: TextInput }) {
  const { value, block, set, act } = useElement(element);
  const [source, setSource] = useState(() => initialText(element));
  const text = value?.kind === 'text' ? value.text : source;
  const isLong = element.type === 'rich_text_input' || (element.type === 'plain_text_input' && element.multiline);
  const tells = block.isQuiet ? [] : (element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed']);

  const toValue = (typed: string): ElementValue =>
    element.type === 'rich_text_input'
      ? { kind: 'rich-text', block: toRichText(typed) }
      : { kind: 'text', text: typed };

  const common = {
    class: 'field',
    value: text,
    placeholder: element.placeholder?.text,
    'aria-labelledby': block.labelledBy,
    'aria-describedby': block.describedBy,
    autoFocus: element.focus_on_load,
    maxLength: element.type === 'plain_text_input' ? (element.max_length ?? 3000) : undefined,
    minLength: element.type === 'plain_text_input' ? element.min_length : undefined,
    onInput: (event: TargetedInputEvent<Field>) => {
      const typed = toValue(event.currentTarget.value);
      setSource(event.currentTarget.value);
      set(typed);
      if (tells.includes('on_character_entered')) void act(typed);
    },
    onKeyDown: (event: TargetedKeyboardEvent<Field>) => {
      if (event.key !== 'Enter' || isLong || !tells.includes('on_enter_pressed')) return;
      event.preventDefault();
      void act(toValue(event.currentTarget.value));
    },
  };

  if (isLong) return <textarea {...common} rows={rowsOf(element)} style={{ '--rows': rowsOf(element) }} />;
  return (
    <input
      {...common} // Preact types each kind of input apart and has no word for one of three.
      type={fieldTypes[element.type as keyof typeof fieldTypes] as 'text'}
      inputMode={keyboardOf(element)}
    />
  );
}

function keyboardOf(element: TextInput): 'decimal' | 'numeric' | undefined {
  if (element.type !== 'number_input') return undefined;
  return element.is_decimal_allowed ? 'decimal' : 'numeric';
}

function rowsOf(element: TextInput): number {
  return element.type === 'rich_text_input' ? Math.max(3, element.min_lines ?? 4) : 5;
}

function initialText(element: TextInput): string {
  if (element.type !== 'rich_text_input') return element.initial_value ?? '';
  return element.initial_value ? fromRichText(element.initial_value) : '';
}

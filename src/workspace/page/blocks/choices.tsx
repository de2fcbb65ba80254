import type { Checkboxes, RadioButtons } from '@slack/types';
import { useId } from 'preact/hooks';
import { useElement } from './surface.ts';
import { Text } from './text.tsx';

/** Radio buttons and checkboxes: the same list, one or several choices. */
export function ChoicesElement({ element }: { element: RadioButtons | Checkboxes }) {
  const { value, block, choose } = useElement(element);
  const name = useId();
  const isMulti = element.type === 'checkboxes';
  const initial = element.type === 'checkboxes' ? (element.initial_options ?? []) : [element.initial_option];
  const before = initial.flatMap((each) => (each?.value === undefined ? [] : [each.value]));
  const chosen = value?.kind === 'options' ? value.values : before;

  function pick(picked: string, isOn: boolean): void {
    const values = isMulti ? [...chosen.filter((each) => each !== picked), ...(isOn ? [picked] : [])] : [picked];
    void choose({ kind: 'options', values });
  }

  return (
    <fieldset class="choices" aria-labelledby={block.labelledBy} aria-describedby={block.describedBy}>
      {element.options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type={isMulti ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(option.value ?? '')}
            onChange={(event) => pick(option.value ?? '', event.currentTarget.checked)}
          />
          <span>
            <Text of={option.text} />
            {option.description && (
              <small>
                <Text of={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

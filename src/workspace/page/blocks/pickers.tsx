import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import { useEffect, useRef, useState } from 'preact/hooks';
import { reader, say } from '#src/workspace/page/store.ts';
import { fromLocalField, toLocalField } from '#src/workspace/page/when.ts';
import type { ElementValue } from '#src/workspace/protocol.ts';
import { useElement } from './surface.ts';

type Picker = Datepicker | Timepicker | DateTimepicker;

const fieldTypes = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

/** Date, time and both: the browser's own fields, in the acting person's time zone. */
export function PickerElement({ element }: { element: Picker }) {
  const { value, block, choose } = useElement(element);
  const { tz } = reader.value;
  const told = fieldOf(value, tz) ?? initialField(element, tz);
  const [typed, setTyped] = useState(told);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => setTyped(told), [told]);

  /** A date being typed passes through half-written years; it counts when the typing rests or the field is left. */
  function commit(field: string): void {
    clearTimeout(timer.current);
    if (field === told || (field !== '' && field < '1900' && element.type !== 'timepicker')) return;
    void choose(toValue(element, field, tz));
  }

  const words = { de: 'Datum oder Uhrzeit', en: 'Date or time' };
  return (
    <input
      class="field is-picker"
      type={fieldTypes[element.type]}
      value={typed}
      aria-label={
        block.labelledBy
          ? undefined
          : 'placeholder' in element && element.placeholder
            ? element.placeholder.text
            : say(words)
      }
      aria-labelledby={block.labelledBy}
      aria-describedby={block.describedBy}
      onInput={(event) => {
        const field = event.currentTarget.value;
        setTyped(field);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => commit(field), 700);
      }}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(event.currentTarget.value);
      }}
    />
  );
}

function toValue(element: Picker, field: string, tz: string): ElementValue {
  if (element.type === 'datepicker') return { kind: 'date', date: field };
  if (element.type === 'timepicker') return { kind: 'time', time: field };
  return { kind: 'datetime', seconds: field ? fromLocalField(field, tz) : 0 };
}

function fieldOf(value: ElementValue | undefined, tz: string): string | null {
  if (value?.kind === 'date') return value.date;
  if (value?.kind === 'time') return value.time;
  if (value?.kind === 'datetime') return value.seconds ? toLocalField(value.seconds, tz) : '';
  return null;
}

function initialField(element: Picker, tz: string): string {
  if (element.type === 'datepicker') return element.initial_date ?? '';
  if (element.type === 'timepicker') return element.initial_time ?? '';
  return element.initial_date_time ? toLocalField(element.initial_date_time, tz) : '';
}

import type { ActionsBlockElement, InputBlockElement, SectionBlockAccessory } from '@slack/types';
import { ButtonElement } from './button.tsx';
import { ChoicesElement } from './choices.tsx';
import { FileInputElement } from './file-input.tsx';
import { ImageElement } from './image.tsx';
import { OverflowElement } from './overflow.tsx';
import { PickerElement } from './pickers.tsx';
import { SelectElement } from './select.tsx';
import { TextInputElement } from './text-inputs.tsx';

type AnyElement = ActionsBlockElement | InputBlockElement | SectionBlockAccessory;

/** Any interactive element, in whatever block it stands. */
export function Element({ of }: { of: AnyElement }) {
  switch (of.type) {
    case 'button':
    case 'workflow_button':
      return <ButtonElement element={of} />;
    case 'overflow':
      return <OverflowElement element={of} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <ChoicesElement element={of} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <PickerElement element={of} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'rich_text_input':
      return <TextInputElement element={of} />;
    case 'file_input':
      return <FileInputElement element={of} />;
    case 'image':
      return <ImageElement image={of} />;
    default:
      return <SelectElement element={of} />;
  }
}

import type { Overflow } from '@slack/types';
import { say } from '#src/workspace/page/store.ts';
import { isSafeUrl } from './link.tsx';
import { Menu } from './menu.tsx';
import { useElement } from './surface.ts';
import { Text } from './text.tsx';

export function OverflowElement({ element }: { element: Overflow }) {
  const { act } = useElement(element);
  const items = element.options.map((option, index) => ({
    key: option.value ?? String(index),
    label: <Text of={option.text} />,
    detail: option.description && <Text of={option.description} />,
    onPick: () => {
      if (option.url && isSafeUrl(option.url)) open(option.url, '_blank', 'noopener,noreferrer');
      void act({ kind: 'options', values: [option.value ?? ''] });
    },
  }));
  return (
    <Menu label={say({ de: 'Weitere Aktionen', en: 'More actions' })} class="button is-overflow" items={items}>
      ⋯
    </Menu>
  );
}

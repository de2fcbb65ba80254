import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { send } from '#src/workspace/page/connection.ts';
import type { ElementValue, ElementValues, PageContainer, PageResult } from '#src/workspace/protocol.ts';
import { askToConfirm, type ConfirmObject } from './confirm.tsx';

/** Where blocks are drawn: in a message, a modal or the home tab. */
export interface Surface {
  in: PageContainer;
  /** What the person has filled in so far. */
  values: Signal<ElementValues>;
  /** Complaints of the app about a submitted view, by block_id. */
  errors: Signal<Record<string, string>>;
}

export function newSurface(container: PageContainer): Surface {
  return { in: container, values: signal({}), errors: signal({}) };
}

export const SurfaceContext = createContext<Surface>(newSurface({ type: 'view', view_id: '' }));

/** The block around an element: inputs keep quiet until submitted unless they declare dispatch_action. */
export interface BlockSpot {
  block_id: string;
  isQuiet: boolean;
  /** Id of the label and of the complaint, for screen readers. */
  labelledBy?: string;
  describedBy?: string;
}

export const BlockContext = createContext<BlockSpot>({ block_id: '', isQuiet: false });

interface Actionable {
  action_id?: string;
  confirm?: ConfirmObject;
}

/** What an element needs: its value so far, how to set it, and how to tell the app. */
export function useElement(element: Actionable) {
  const surface = useContext(SurfaceContext);
  const block = useContext(BlockContext);
  const action_id = element.action_id ?? '';
  const address = { in: surface.in, block_id: block.block_id, action_id };

  function set(value: ElementValue): void {
    const before = surface.values.value;
    surface.values.value = { ...before, [block.block_id]: { ...before[block.block_id], [action_id]: value } };
    if (surface.errors.value[block.block_id]) {
      const { [block.block_id]: _, ...others } = surface.errors.value;
      surface.errors.value = others;
    }
  }

  /** Resolves when the app has acknowledged, or at once when the person decided against it. */
  async function act(value: ElementValue): Promise<PageResult | null> {
    if (element.confirm && !(await askToConfirm(element.confirm))) return null;
    return send({ do: 'act', ...address, value, values: surface.values.value });
  }

  /** For pickers: keeps the value and tells the app, unless this is an input that waits for submit. */
  async function choose(value: ElementValue): Promise<void> {
    const before = surface.values.value;
    set(value);
    if (block.isQuiet) return;
    const told = await act(value);
    if (!told) surface.values.value = before;
  }

  return {
    value: surface.values.value[block.block_id]?.[action_id],
    /** The value at this very moment, for handlers that outlive a drawing. */
    latest: () => surface.values.peek()[block.block_id]?.[action_id],
    block,
    set,
    act,
    choose,
    listOptions: (query: string) => send({ do: 'options', ...address, query }),
  };
}

import type { ComponentChildren } from 'preact';
import { readPermalink } from '#src/workspace/page/permalink.ts';
import { goToMessage } from '#src/workspace/page/store.ts';

/** A link. Only schemes that cannot run anything become links; one to a message of this workspace is followed here. */
export function Link({ url, children }: { url: string; children: ComponentChildren }) {
  if (!isSafeUrl(url)) return <>{children}</>;
  const inside = readPermalink(url, location.origin);
  return (
    <a
      href={url}
      target={/^http/i.test(url) ? '_blank' : undefined}
      rel="noreferrer noopener"
      title={url}
      onClick={(event) => {
        if (!inside || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        goToMessage(inside);
      }}
    >
      {children}
    </a>
  );
}

export function isSafeUrl(url: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(url);
}

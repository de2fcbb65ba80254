/**
 * Slack's mrkdwn as a tree. The input is text as Slack delivers it: & < > escaped, references in angle brackets.
 * Nothing here makes HTML; the tree's leaves are decoded text.
 */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; url: string; text: string }
  | { type: 'user' | 'channel' | 'usergroup'; id: string; text: string }
  | { type: 'broadcast'; range: string }
  | { type: 'date'; seconds: number; format: string; url: string; fallback: string }
  | { type: 'emoji'; name: string };

export type Paragraph =
  | { type: 'line'; children: Inline[] }
  | { type: 'item'; mark: string; depth: number; children: Inline[] }
  | { type: 'quote'; lines: Inline[][] }
  | { type: 'pre'; text: string };

/** `&lt;` → `<`; the only entities Slack uses. */
export function decodeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Text with its references reduced to what one would read aloud: for previews and labels. */
export function plainText(text: string, nameOf: (id: string) => string): string {
  const readable = text.replace(/<([^<>]+)>/g, (_, body: string) => {
    const reference = readReference(body);
    if (reference.type === 'user') return `@${nameOf(reference.id) || reference.text}`;
    if (reference.type === 'channel') return `#${nameOf(reference.id) || reference.text}`;
    if (reference.type === 'link') return reference.text;
    if (reference.type === 'date') return reference.fallback;
    return reference.type === 'broadcast' ? `@${reference.range}` : '';
  });
  return decodeText(readable).replace(/[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}/g, '');
}

/** Reads a whole text into paragraphs: fences first, then quotes, list items and lines. */
export function readMrkdwn(text: string): Paragraph[] {
  return text.split(/```/).flatMap((part, index, parts): Paragraph[] => {
    const isClosedFence = index % 2 === 1 && index < parts.length - 1;
    if (isClosedFence) return [{ type: 'pre', text: decodeText(stripReferences(part.replace(/^\n|\n$/g, ''))) }];
    const rest = index % 2 === 1 ? `\`\`\`${part}` : part;
    const trimmed = rest.replace(index > 0 ? /^\n/ : /(?!)/, '').replace(index < parts.length - 1 ? /\n$/ : /(?!)/, '');
    return trimmed === '' && parts.length > 1 ? [] : readLines(trimmed.split('\n'));
  });
}

function readLines(lines: string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('&gt;&gt;&gt;')) {
      const rest = [line.slice(12), ...lines.slice(index + 1)].map((each) => readInline(each.trimStart()));
      return [...paragraphs, { type: 'quote', lines: rest }];
    }
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const item = /^(\s*)([•◦▪‣–-]|\d{1,3}[.)])\s+(.*)$/.exec(line);
    const last = paragraphs.at(-1);
    if (quoted && last?.type === 'quote') last.lines.push(readInline(quoted[1] ?? ''));
    else if (quoted) paragraphs.push({ type: 'quote', lines: [readInline(quoted[1] ?? '')] });
    else if (item) {
      const depth = Math.min(4, Math.floor((item[1] ?? '').length / 2));
      paragraphs.push({ type: 'item', mark: item[2] ?? '•', depth, children: readInline(item[3] ?? '') });
    } else paragraphs.push({ type: 'line', children: readInline(line) });
  }
  return paragraphs;
}

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const bareUrl = /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)'"»“]/;
const shortcode = /^:([a-z0-9_+-]+(?:::skin-tone-\d)?):/;

/** One line's marks, references, links and emoji. Marks count only at the borders of words, as in Slack. */
export function readInline(text: string): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain) found.push({ type: 'text', text: decodeText(plain) });
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const [token, length] = readToken(rest, at === 0 ? '' : (text[at - 1] ?? ''));
    if (token) {
      flush();
      found.push(token);
      at += length;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return found;
}

function readToken(rest: string, before: string): [Inline | null, number] {
  const first = rest[0] ?? '';
  if (first === '<') {
    const end = rest.indexOf('>');
    return end > 1 ? [readReference(rest.slice(1, end)), end + 1] : [null, 0];
  }
  if (first === '`') {
    const code = /^`([^`\n]+)`/.exec(rest);
    return code ? [{ type: 'code', text: decodeText(stripReferences(code[1] ?? '')) }, code[0].length] : [null, 0];
  }
  if (first === ':') {
    const emoji = shortcode.exec(rest);
    return emoji ? [{ type: 'emoji', name: emoji[1] ?? '' }, emoji[0].length] : [null, 0];
  }
  if (first === 'h' && !/\w/.test(before)) {
    const url = bareUrl.exec(rest)?.[0];
    return url ? [{ type: 'link', url: decodeText(url), text: decodeText(url) }, url.length] : [null, 0];
  }
  if (first !== '*' && first !== '_' && first !== '~') return [null, 0];
  if (/[\p{L}\p{N}]/u.test(before)) return [null, 0];
  const close = findClosing(rest, first);
  return close ? [{ type: marks[first], children: readInline(rest.slice(1, close)) }, close + 1] : [null, 0];
}

/** The place of the mark that closes the one at 0, or 0 when nothing closes it. */
function findClosing(rest: string, mark: string): number {
  if (!rest[1] || /\s/.test(rest[1]) || rest[1] === mark) return 0;
  for (let at = 2; at < rest.length; at += 1) {
    if (rest[at] === '<') at = Math.max(at, rest.indexOf('>', at));
    const isMark = rest[at] === mark && !/\s/.test(rest[at - 1] ?? ' ');
    if (isMark && !/[\p{L}\p{N}]/u.test(rest[at + 1] ?? '')) return at;
  }
  return 0;
}

function readReference(body: string): Inline {
  const bar = body.indexOf('|');
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? '' : decodeText(body.slice(bar + 1));
  if (target.startsWith('@')) return { type: 'user', id: target.slice(1), text: label };
  if (target.startsWith('#')) return { type: 'channel', id: target.slice(1), text: label };
  if (target.startsWith('!subteam^')) return { type: 'usergroup', id: target.slice(9), text: label };
  if (target.startsWith('!date^')) {
    const [, seconds = '0', format = '', url = ''] = target.split('^');
    return { type: 'date', seconds: Number(seconds), format, url: decodeText(url), fallback: label };
  }
  if (target.startsWith('!')) return { type: 'broadcast', range: target.slice(1) };
  const url = decodeText(target);
  return { type: 'link', url, text: label || url.replace(/^mailto:/, '') };
}

function stripReferences(text: string): string {
  return text.replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => label || target);
}

/** Slack's limit for a section is 3,000 characters; the link needs a few more around it. */
const longest = 2900;

/**
 * A link that opens the message in the sender's own mail program (RFC 6068: %20 for spaces, %0D%0A for line breaks).
 * @returns null when the text is too long for a link; it can still be copied
 */
export function mailtoLink({ to, subject, text }: { to: string | null; subject: string; text: string }): string | null {
  const encode = (part: string) =>
    encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const body = encode(text.replace(/\r?\n/g, '\r\n'));
  const link = `mailto:${to ? encodeURIComponent(to).replace(/%40/g, '@') : ''}?subject=${encode(subject)}&body=${body}`;
  return link.length <= longest ? link : null;
}

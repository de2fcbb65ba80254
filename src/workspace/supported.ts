import { ELEMENT_TYPES } from './blocks/elements.ts';
import { surfacesByBlockType } from './blocks/layout.ts';
import { METHODS } from './methods/call.ts';

/** The table in SUPPORTED.md: what of Slack this workspace takes. A test keeps the file equal to it. */
export function supportedTable(): string {
  const methods = METHODS.map((one) => `| \`${one.name}\` | ${one.token} | ${one.scopes.join(', ') || '–'} |`);
  const blocks = [...surfacesByBlockType()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, surfaces]) => {
      const yes = (surface: 'message' | 'modal' | 'home') => (surfaces.includes(surface) ? 'yes' : 'no');
      return `| \`${type}\` | ${yes('message')} | ${yes('modal')} | ${yes('home')} |`;
    });
  return `# What the practice workspace supports

Our reading of Slack's behaviour, never verified against Slack itself. What is not listed is refused:
methods with \`unknown_method\`, blocks and elements with \`invalid_blocks\` or \`invalid_arguments\` naming the place.
Written from the code; \`npx vitest run test/workspace/supported.test.ts -u\` writes it again.

## Web API methods

Any one of the scopes is enough to call a method; reading a place also needs the scope of its kind.

| Method | Token | Scopes |
|---|---|---|
${methods.join('\n')}

Beside them: Socket Mode, signed HTTP requests, response urls, external file uploads and downloads.

## Blocks

| Block | Message | Modal | Home |
|---|---|---|---|
${blocks.join('\n')}

## Elements

${ELEMENT_TYPES.map((type) => `\`${type}\``).join(', ')}
`;
}

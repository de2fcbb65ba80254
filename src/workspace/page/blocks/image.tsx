import type { ImageBlock, ImageElement as ImageObject } from '@slack/types';
import { useState } from 'preact/hooks';
import { fileUrl } from '#src/workspace/page/files.tsx';
import { Text } from './text.tsx';

/** A picture; when it cannot be loaded its description stands in its place. */
export function ImageElement({ image, class: name }: { image: ImageObject | ImageBlock; class?: string }) {
  const [isBroken, setBroken] = useState(false);
  const source = sourceOf(image);
  if (isBroken || !source) {
    return (
      <span class={`image-missing ${name ?? ''}`} role="img" aria-label={image.alt_text} title={image.alt_text}>
        {name === 'is-inline' ? '▧' : image.alt_text}
      </span>
    );
  }
  return <img class={name} src={source} alt={image.alt_text} loading="lazy" onError={() => setBroken(true)} />;
}

export function ImageBlockView({ block }: { block: ImageBlock }) {
  return (
    <figure class="image-block">
      {block.title && (
        <figcaption>
          <Text of={block.title} />
        </figcaption>
      )}
      <ImageElement image={block} />
    </figure>
  );
}

function sourceOf(image: ImageObject | ImageBlock): string {
  if ('image_url' in image && image.image_url) return /^(https?:\/\/|\/)/.test(image.image_url) ? image.image_url : '';
  if (!('slack_file' in image) || !image.slack_file) return '';
  return 'id' in image.slack_file ? fileUrl(`/files/${image.slack_file.id}/image`) : image.slack_file.url;
}

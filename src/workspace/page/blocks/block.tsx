import type { HeaderBlock, KnownBlock, VideoBlock } from '@slack/types';
import { say } from '#src/workspace/page/store.ts';
import { ContextActions, Plan, TaskCard } from './agent.tsx';
import { Alert, Card, Carousel, Container } from './card.tsx';
import { Chart, type ChartBlock } from './chart.tsx';
import { ImageBlockView } from './image.tsx';
import { Input } from './input.tsx';
import { Link } from './link.tsx';
import { Markdown } from './markdown.tsx';
import { RichText } from './rich-text.tsx';
import { Actions, Context, Section } from './section.tsx';
import { BlockContext, type Surface, SurfaceContext } from './surface.ts';
import { DataTable, Table } from './table.tsx';
import { Text } from './text.tsx';

/** All blocks of a message or view, on their surface. */
export function Blocks({ blocks, surface }: { blocks: KnownBlock[]; surface: Surface }) {
  return (
    <SurfaceContext.Provider value={surface}>
      <div class="blocks">
        {blocks.map((block, index) => (
          <Block key={block.block_id ?? index} block={block} at={String(index)} />
        ))}
      </div>
    </SurfaceContext.Provider>
  );
}

/** One block; `at` stands in for a missing block_id. */
export function Block({ block, at }: { block: KnownBlock; at: string }) {
  return (
    <BlockContext.Provider value={{ block_id: block.block_id ?? at, isQuiet: false }}>
      <Drawn block={block} />
    </BlockContext.Provider>
  );
}

function Drawn({ block }: { block: KnownBlock }) {
  switch (block.type) {
    case 'section':
      return <Section block={block} />;
    case 'actions':
      return <Actions block={block} />;
    case 'context':
      return <Context block={block} />;
    case 'header':
      return <Header block={block} />;
    case 'divider':
      return <hr class="divider" />;
    case 'image':
      return <ImageBlockView block={block} />;
    case 'input':
      return <Input block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'markdown':
      return <Markdown text={block.text} />;
    case 'table':
      return <Table block={block} />;
    case 'data_table':
      return <DataTable block={block} />;
    case 'card':
      return <Card block={block} />;
    case 'carousel':
      return <Carousel block={block} />;
    case 'container':
      return (
        <Container block={block}>
          {block.child_blocks.map((child, index) => (
            <Block key={child.block_id ?? index} block={child} at={`${block.block_id ?? ''}.${index}`} />
          ))}
        </Container>
      );
    case 'alert':
      return <Alert block={block} />;
    case 'context_actions':
      return <ContextActions block={block} />;
    case 'plan':
      return <Plan block={block} />;
    case 'task_card':
      return <TaskCard block={block} />;
    case 'video':
      return <Video block={block} />;
    case 'file':
      return (
        <p class="unknown">
          {say({ de: 'Datei', en: 'File' })} {block.external_id}
        </p>
      );
    default:
      return <Newer block={block} />;
  }
}

/** Blocks that the published types do not know, and those that nobody knows. */
function Newer({ block }: { block: { type: string } }) {
  if (block.type === 'data_visualization') return <Chart block={block as ChartBlock} />;
  return <p class="unknown">{say({ de: `Block „${block.type}“`, en: `Block “${block.type}”` })}</p>;
}

function Header({ block }: { block: HeaderBlock }) {
  return (
    <h3 class="header">
      <Text of={block.text} />
    </h3>
  );
}

/** Nothing is played here: the title leads to the page that shows the video. */
function Video({ block }: { block: VideoBlock }) {
  const by = [block.provider_name, block.author_name].filter(Boolean).join(' · ');
  return (
    <div class="video">
      <span class="video-mark" role="img" aria-label={block.alt_text}>
        ▶
      </span>
      <div>
        <Link url={block.title_url ?? block.video_url}>{block.title.text}</Link>
        {by && <div class="card-subtitle">{by}</div>}
        {block.description && <div>{block.description.text}</div>}
      </div>
    </div>
  );
}

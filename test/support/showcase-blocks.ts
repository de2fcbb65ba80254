import type { KnownBlock } from '@slack/types';

/** One of every block and element, for the tests of the page. */
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const raw = (text: string) => ({ type: 'raw_text' as const, text });
const euros = (value: number) => ({ type: 'raw_number' as const, value, text: `${value},00 €` });
const point = (label: string, value: number) => ({ label, value });
const option = (text: string, value: string) => ({ text: plain(text), value });
const words = (text: string) => ({ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] });

const people = ['Bäckerei Klein', 'Müller GmbH', 'Neu AG', 'Harbour Tools', 'Alte Post', 'Zur Linde', 'Café Nord'];

export const readingBlocks = [
  { type: 'header', text: plain('Everything to read :sparkles:') },
  {
    type: 'section',
    text: mrkdwn(
      '*bold* _italic_ ~gone~ `code` :tada:\n&gt; a quote\n• an item\n<https://example.org|a link> &amp; more',
    ),
    fields: [mrkdwn('*Owner*\nPetra'), mrkdwn('*Usual gap*\n34 days (28–41)')],
  },
  { type: 'section', text: plain('A long story. '.repeat(80)) },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'rich ', style: { bold: true } },
          { type: 'emoji', name: 'wave' },
          { type: 'link', url: 'https://example.org', text: 'rich link' },
        ],
      },
      { type: 'rich_text_list', style: 'bullet', elements: [words('first'), words('second')] },
      { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [words('nested')] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'rich quote' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'SELECT 1;' }] },
    ],
  },
  {
    type: 'markdown',
    text: '## Markdown\n\n**strong** and <b>no tag</b>\n\n- [x] done\n\n| Name | Sum |\n|--|--:|\n| Klein | 12 |',
  },
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [
      [raw('Product'), raw('Pieces')],
      [raw('Chai'), raw('12')],
    ],
  },
  {
    type: 'data_table',
    caption: 'Orders by customer',
    page_size: 3,
    rows: [[raw('Customer'), raw('Sum')], ...people.map((name, index) => [raw(name), euros((index * 371) % 900)])],
  },
  {
    type: 'card',
    title: mrkdwn('Bäckerei Klein'),
    subtitle: mrkdwn('Lübeck'),
    body: mrkdwn('Orders every 34 days or so'),
    actions: [{ type: 'button', action_id: 'card', text: plain('Open the card') }],
  },
  { type: 'carousel', elements: [1, 2, 3].map((each) => ({ type: 'card', title: mrkdwn(`Card ${each}`) })) },
  {
    type: 'container',
    title: plain('A container'),
    is_collapsible: true,
    child_blocks: [{ type: 'section', text: mrkdwn('inside the container') }, { type: 'divider' }],
  },
  {
    type: 'plan',
    title: 'A plan',
    tasks: [
      { type: 'task_card', task_id: 'a', title: 'Find the customer', status: 'complete' },
      { type: 'task_card', task_id: 'b', title: 'Count the orders', status: 'in_progress' },
    ],
  },
  {
    type: 'image',
    image_url: 'https://images.example/chart.png',
    alt_text: 'A chart of orders',
    title: plain('Orders'),
  },
  { type: 'task_card', task_id: 'c', title: 'A lone task', status: 'error' },
  {
    type: 'video',
    title: plain('A film'),
    alt_text: 'A film about tea',
    video_url: 'https://video.example/embed',
    thumbnail_url: 'https://video.example/thumbnail.png',
    title_url: 'https://video.example/film',
  },
  {
    type: 'data_visualization',
    title: 'Orders per month',
    chart: { type: 'bar', series: [{ name: '2026', data: [point('Jan', 12), point('Feb', 18)] }] },
  },
  {
    type: 'data_visualization',
    title: 'Share of products',
    chart: { type: 'pie', segments: [point('Tea', 3), point('Flour', 1)] },
  },
  { type: 'context', elements: [mrkdwn('As of *today*')] },
] as unknown as KnownBlock[];

export const actingBlocks = [
  {
    type: 'section',
    text: mrkdwn('Something to do'),
    accessory: {
      type: 'overflow',
      action_id: 'overflow',
      options: [option('Snooze a day', '1d'), option('Mute', 'mute')],
    },
  },
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      { type: 'button', action_id: 'press', text: plain('Check in'), style: 'primary', value: '1' },
      {
        type: 'button',
        action_id: 'discard',
        text: plain('Discard'),
        style: 'danger',
        confirm: {
          title: plain('Discard it?'),
          text: plain('The draft is gone then.'),
          confirm: plain('Discard'),
          deny: plain('Keep'),
        },
      },
    ],
  },
  {
    type: 'actions',
    block_id: 'menus',
    elements: [
      {
        type: 'static_select',
        action_id: 'static',
        placeholder: plain('Reason'),
        options: [option('Seasonal', 's'), option('Lost', 'l')],
      },
      {
        type: 'multi_static_select',
        action_id: 'multi',
        placeholder: plain('Several'),
        options: [option('Tea', 't'), option('Flour', 'f')],
      },
      { type: 'external_select', action_id: 'external', placeholder: plain('Customer'), min_query_length: 2 },
      { type: 'users_select', action_id: 'user', placeholder: plain('Who') },
      { type: 'channels_select', action_id: 'channel', placeholder: plain('Where') },
      { type: 'conversations_select', action_id: 'conversation', placeholder: plain('Any place') },
      { type: 'multi_users_select', action_id: 'users', placeholder: plain('Everybody') },
      { type: 'multi_channels_select', action_id: 'channels', placeholder: plain('Channels') },
      { type: 'multi_conversations_select', action_id: 'conversations', placeholder: plain('Anywhere') },
      { type: 'multi_external_select', action_id: 'externals', placeholder: plain('Firms') },
    ],
  },
  {
    type: 'actions',
    block_id: 'pickers',
    elements: [
      { type: 'datepicker', action_id: 'date', placeholder: plain('Day') },
      { type: 'timepicker', action_id: 'time', placeholder: plain('Time') },
      { type: 'datetimepicker', action_id: 'datetime' },
      { type: 'radio_buttons', action_id: 'radio', options: [option('Good', 'g'), option('Bad', 'b')] },
      { type: 'checkboxes', action_id: 'checks', options: [option('One', '1'), option('Two', '2')] },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good answer'), value: 'good' },
        negative_button: { text: plain('Bad answer'), value: 'bad' },
      },
      { type: 'icon_button', action_id: 'icon', icon: 'trash', text: plain('Remove') },
    ],
  },
] as unknown as KnownBlock[];

const input = (block_id: string, label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(label),
  element: { action_id: 'it', ...element },
  optional: true,
  ...more,
});

export const formBlocks = [
  { type: 'alert', level: 'info', text: mrkdwn('Kept with the *customer*.') },
  input('customer', 'Customer', { type: 'external_select', min_query_length: 2 }, { optional: false }),
  input(
    'note',
    'Note',
    { type: 'plain_text_input', multiline: true },
    { optional: false, hint: plain('One sentence.') },
  ),
  input('mail', 'Email', { type: 'email_text_input' }),
  input('site', 'Website', { type: 'url_text_input' }),
  input('pieces', 'Pieces', { type: 'number_input', is_decimal_allowed: false }),
  input('rich', 'Rich note', { type: 'rich_text_input' }),
  input('day', 'Day', { type: 'datepicker' }),
  input('kind', 'Kind', { type: 'radio_buttons', options: [option('Wish', 'w'), option('Pledge', 'p')] }),
  input('tags', 'Tags', { type: 'checkboxes', options: [option('Tea', 't'), option('Flour', 'f')] }),
  input('owners', 'Owners', { type: 'multi_users_select' }),
  input('file', 'File', { type: 'file_input', filetypes: ['csv'] }),
] as unknown as KnownBlock[];

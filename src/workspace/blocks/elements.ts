import { z } from 'zod';
import { richText } from './rich-text.ts';
import {
  actionId,
  anyText,
  choiceOption,
  confirm,
  imageElement,
  menuOption,
  optionGroup,
  plainText,
  webUrl,
  words,
} from './text.ts';

/** Interactive elements, one schema each, and which of them a block may hold. */

const action = { action_id: actionId };
const asked = { ...action, confirm: confirm.optional() };
const picked = { ...asked, focus_on_load: z.boolean().optional(), placeholder: plainText(150).optional() };
const many = { ...picked, max_selected_items: z.number().int().min(1).optional() };
const typed = {
  ...action,
  focus_on_load: z.boolean().optional(),
  placeholder: plainText(150).optional(),
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};
const accessibilityLabel = words(75).optional();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in the format YYYY-MM-DD');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time in the format HH:mm');
const ids = z.array(words(255)).max(100).optional();
const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, 'must provide at least one filter')
  .optional();

const options = {
  options: z.array(menuOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const ONE_LIST = 'must provide either options or option_groups';

function hasOneList(select: { options?: unknown; option_groups?: unknown }): boolean {
  return !!select.options !== !!select.option_groups;
}

export const button = z.strictObject({
  type: z.literal('button'),
  ...asked,
  text: plainText(75),
  value: words(2000).optional(),
  url: webUrl.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: accessibilityLabel,
});

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  ...asked,
  text: plainText(75),
  workflow: z.object({ trigger: z.object({ url: webUrl }) }),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: accessibilityLabel,
});

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...asked,
  focus_on_load: z.boolean().optional(),
  options: z.array(choiceOption).min(1).max(10),
  initial_options: z.array(choiceOption).min(1).max(10).optional(),
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...asked,
  focus_on_load: z.boolean().optional(),
  options: z.array(choiceOption).min(1).max(10),
  initial_option: choiceOption.optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...asked,
  options: z.array(menuOption).min(1).max(5),
});

const datepicker = z.strictObject({ type: z.literal('datepicker'), ...picked, initial_date: day.optional() });
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...picked,
  initial_time: clockTime.optional(),
  timezone: words(255).optional(),
});
const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...asked,
  focus_on_load: z.boolean().optional(),
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});

const minQuery = { min_query_length: z.number().int().min(0).optional() };
const respondable = { response_url_enabled: z.boolean().optional() };

const selects = [
  z
    .strictObject({ type: z.literal('static_select'), ...picked, ...options, initial_option: menuOption.optional() })
    .refine(hasOneList, ONE_LIST),
  z.strictObject({ type: z.literal('external_select'), ...picked, ...minQuery, initial_option: menuOption.optional() }),
  z.strictObject({ type: z.literal('users_select'), ...picked, initial_user: words(255).optional() }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...picked,
    ...respondable,
    initial_conversation: words(255).optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: conversationFilter,
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...picked,
    ...respondable,
    initial_channel: words(255).optional(),
  }),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...many,
      ...options,
      initial_options: z.array(menuOption).min(1).max(100).optional(),
    })
    .refine(hasOneList, ONE_LIST),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...many,
    ...minQuery,
    initial_options: z.array(menuOption).min(1).max(100).optional(),
  }),
  z.strictObject({ type: z.literal('multi_users_select'), ...many, initial_users: ids }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...many,
    initial_conversations: ids,
    default_to_current_conversation: z.boolean().optional(),
    filter: conversationFilter,
  }),
  z.strictObject({ type: z.literal('multi_channels_select'), ...many, initial_channels: ids }),
] as const;

const textLength = z.number().int().min(0).max(3000).optional();
const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typed,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: textLength,
  max_length: z.number().int().min(1).max(3000).optional(),
});
const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typed,
  initial_value: z.string().optional(),
});
const urlInput = z.strictObject({ type: z.literal('url_text_input'), ...typed, initial_value: z.string().optional() });
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});
const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.optional(),
  min_lines: z.number().int().min(1).optional(),
  max_lines: z.number().int().min(1).optional(),
});
const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...action,
  filetypes: z.array(words(20)).min(1).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: words(2000),
  accessibility_label: accessibilityLabel,
});
const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...action,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});
const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...asked,
  icon: z.enum(['trash']),
  text: plainText(75),
  value: words(2000).optional(),
  accessibility_label: accessibilityLabel,
  visible_to_user_ids: z.array(words(255)).optional(),
});

const pickers = [checkboxes, radioButtons, datepicker, timepicker, datetimepicker] as const;

/** What a section may carry at its side. */
export const accessory = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  imageElement,
  ...pickers,
  ...selects,
]);

/** What stands in a row of actions. */
export const actionElement = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  richTextInput,
  ...pickers,
  ...selects,
]);

const inputs = [plainTextInput, emailInput, urlInput, numberInput, richTextInput, ...pickers, ...selects] as const;

/** What an input block asks for; files can be asked for in modals only. */
export const inputElement = z.discriminatedUnion('type', inputs);
export const modalInputElement = z.discriminatedUnion('type', [...inputs, fileInput]);

export const contextElement = z.discriminatedUnion('type', [
  imageElement,
  anyText(3000).options[0],
  anyText(3000).options[1],
]);

export const contextAction = z.discriminatedUnion('type', [feedbackButtons, iconButton]);

/** Every type of element the workspace knows, for the table of what it supports. */
export const ELEMENT_TYPES = [
  ...new Set(
    [accessory, actionElement, modalInputElement, contextElement, contextAction].flatMap((union) =>
      union.options.map((one) => typeOf(one)),
    ),
  ),
].sort();

function typeOf(schema: { shape: { type: { value: string } } }): string {
  return schema.shape.type.value;
}

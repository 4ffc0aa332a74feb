/**
 * What an engine reports and we have looked at, one by one, with the reason why it is no fault. An entry counts for one
 * outcome of one rule on the elements that its selector matches and nothing else; no rule is ever switched off. An entry
 * that matched nothing in a whole run is named at its end, so the list does not outlive what it explains.
 */

export interface Accepted {
  readonly engine: 'axe' | 'ibm' | 'own'
  readonly rule: string
  /** Which of the rule's outcomes. */
  readonly outcome: string
  /** Matched against the element itself (`Element.matches`); of our own checks, the end of the place. */
  readonly selector: string
  /** Holds only where the engine's words hold these. */
  readonly says?: string
  /** Why it is no fault. */
  readonly why: string
}

const ibm = (rule: string, outcome: string, selector: string, why: string): Accepted => ({
  engine: 'ibm',
  rule,
  outcome,
  selector,
  why,
})

/** The engine gave up on a contrast, for a reason it tells. */
const undecided = (selector: string, says: string, why: string): Accepted[] =>
  ['color-contrast', 'color-contrast-enhanced'].map((rule) => ({
    engine: 'axe',
    rule,
    outcome: 'incomplete',
    selector,
    says,
    why,
  }))

const computed = '`checks/contrast.ts` computes the same text’s contrast in the same look, whatever lies over it.'
const walked =
  '`checks/focus-look.ts` goes there with the Tab key, looks at five points of what has the focus, and finds them in view.'
const publisher = 'It is the publisher’s text, kept as it is written.'
const noInstruction = 'No instruction: the word means no place and no size on the screen here.'

const modal = ':root:has(dialog.sheet[open])'
const card = ':root:has(.term-card)'

export const accepted: readonly Accepted[] = [
  // What cannot be decided from outside.
  {
    engine: 'axe',
    rule: 'css-orientation-lock',
    outcome: 'incomplete',
    selector: 'html',
    why: 'Without `preload` it has no style sheets to read. None of ours names an orientation.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    outcome: 'incomplete',
    selector: '.player-paragraph',
    why: 'A narrow player has no room for it: then it stands in the sheet “Listening”. It is looked at where it is wide.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    outcome: 'incomplete',
    selector: '.player-who',
    why: 'A narrow player has no room for it: who reads is the name of the button for the voice, too.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    outcome: 'incomplete',
    selector: '.keys-stroke',
    why: 'A narrow panel has no room for a key beside its name: it stands in the sheet “Keys”, and in `aria-keyshortcuts`.',
  },
  {
    engine: 'axe',
    rule: 'hidden-content',
    outcome: 'incomplete',
    selector: '.before-room',
    why: 'It says nothing to anyone: the room of the line of the terms in an article in which none is found.',
  },
  ...undecided('.bar-letter, .bar-name, .bar-count', 'due to a pseudo element', `The line of progress. ${computed}`),
  ...undecided('.article *, .before *', 'overlapped by another element', `Text under the player’s edge. ${computed}`),
  ...undecided(
    '.article *, .before *, .sheet-body *',
    'partially obscured by another element',
    `Scrolled within its area. ${computed}`,
  ),
  ...undecided('.article td, .article th', 'too short to determine', `A number of one digit. ${computed}`),
  ...undecided('.player-note', 'partially overlaps other elements', `The scrubber reaches into it. ${computed}`),
  ...undecided('.player-left > span', 'only non-text characters', `The minus before the time left. ${computed}`),
  ibm(
    'style_color_misuse',
    'violation potential potential_1',
    'html, html > head > link',
    'Said of every style sheet with a colour in it. That none tells by colour alone is what `checks/highlights.ts` and `checks/forced-colours.ts` look for.',
  ),
  ibm(
    'style_focus_visible',
    'violation potential potential_focus_not_visible',
    'button, summary, input, select, textarea, .scroll-area',
    'Said of all that has an outline or border of its own. `checks/focus-look.ts` measures each focus in pixels.',
  ),
  ibm(
    'element_tabbable_visible',
    'violation potential potential_visible',
    'a.skip-link, .article .scroll-area *',
    walked,
  ),
  ibm(
    'element_tabbable_unobscured',
    'violation potential potential_obscured',
    `${modal} :is(.bar, .article, .reader-foot) *, ${card} :is(.bar, .article, .reader-foot) *`,
    'A sheet or card lies over it. Under a modal sheet it takes no focus; a card goes with Escape, and with the focus that leaves.',
  ),
  ibm(
    'element_tabbable_unobscured',
    'violation potential potential_obscured',
    '.article *, .sheet-body *, .term-card *',
    `Scrolled out of view, or under the player until it has the focus. ${walked}`,
  ),
  {
    engine: 'axe',
    rule: 'target-size',
    outcome: 'violation',
    selector: `${card} .article *`,
    says: 'partially obscured',
    why: 'A card lies over it, which goes with Escape or a press beside it. Without one the whole target is there.',
  },
  {
    engine: 'axe',
    rule: 'scrollable-region-focusable',
    outcome: 'violation',
    selector: '.sheet-body',
    why: 'Where nothing in it is a tab stop, both browsers make what scrolls one. `checks/focus-look.ts` goes there with Tab.',
  },
  // Icons.
  ibm(
    'input_label_visible',
    'violation potential potential_no_label',
    '.icon-button',
    'A button with an icon: its name is in aria-label and in the tooltip, and the icon is what others use for it.',
  ),
  ibm(
    'input_label_visible',
    'violation potential potential_no_label',
    '.picture-open',
    'A picture that opens larger: the picture is its label, and its description its name.',
  ),
  ibm(
    'input_label_visible',
    'violation potential potential_no_label',
    '.scrubber',
    'The line of the article under it: its name and value are in aria-label and aria-valuetext, its times stand beside it.',
  ),
  ibm(
    'input_label_visible',
    'violation potential potential_no_label',
    'label.voices-choice > input, label[for] + textarea',
    'The label is around it or right above it, and visible: the engine overlooks both.',
  ),
  ibm(
    'input_label_visible',
    'violation potential potential_placeholder_only',
    '.term-search > input',
    'A magnifying glass stands beside it, and the label is there for who cannot see either.',
  ),
  // Where the engine is wrong, or asks for what does not apply.
  ibm(
    'element_attribute_deprecated',
    'recommendation fail fail_elem_attr',
    'meta[http-equiv="Content-Security-Policy"]',
    'HTML has `http-equiv`, with this value too; the engine takes it for deprecated.',
  ),
  ibm(
    'fieldset_legend_valid',
    'recommendation fail fail_1',
    'fieldset:has(> legend.visually-hidden:first-child)',
    'The legend is there and read out; the engine takes no legend that is only for screen readers.',
  ),
  ibm(
    'input_label_exists',
    'violation fail fail_1',
    'details:not([open]) label > input',
    'The fold is closed: neither the control nor its label, which is around it, is shown or reached.',
  ),
  ibm(
    'text_contrast_sufficient',
    'violation fail fail_contrast',
    '.voice-swatch:not([data-voice-colour=amber]) > .voice-painted',
    'Its ground comes as `oklch()`, which the engine does not read: it says 1.12:1 of the four that do, and nothing of the amber one, which is made alike. `checks/contrast.ts` reads all five off a canvas.',
  ),
  ibm(
    'text_contrast_sufficient',
    'violation potential potential_same_color',
    '.voice-swatch > .voice-painted',
    'As above, on black: it takes a colour it does not read for black.',
  ),
  ibm(
    'list_structure_proper',
    'recommendation potential potential_1',
    'dl:has(> div > dt)',
    'HTML lets a `div` group the names and values of a `dl`.',
  ),
  ibm(
    'input_checkboxes_grouped',
    'violation potential potential_unnamedcheckbox',
    '.type-switch > input',
    'Each switch stands for itself; its section has a heading.',
  ),
  ibm(
    'input_fields_grouped',
    'recommendation potential potential_1',
    '.term-form > input, .term-form > textarea, .file-button > input, .export-ways > select',
    'A form of two fields, and controls of different sections with headings of their own: nothing to group.',
  ),
  ibm(
    'text_block_heading',
    'violation potential potential_heading',
    'p.term-kind',
    'What kind of word the term is: a line of its own, under no heading and over no part.',
  ),
  // The publisher's.
  ...['potential_other', 'potential_position'].map((reason) =>
    ibm('text_sensory_misuse', `violation potential ${reason}`, '.article *, .term-definition', publisher),
  ),
  ibm(
    'blockquote_cite_exists',
    'violation potential potential_1',
    '.article blockquote, .term-proof > blockquote',
    publisher,
  ),
  ibm(
    'a_target_warning',
    'recommendation potential potential_warn',
    '.article a',
    'Links of the article lead into the tab beside the panel; none opens a window unasked within it.',
  ),
  // Ours.
  ibm('text_sensory_misuse', 'violation potential potential_other', '.sheet-group-bar > h3', noInstruction),
  ibm('text_sensory_misuse', 'violation potential potential_other', '.sheet-hint', noInstruction),
  ibm(
    'text_sensory_misuse',
    'violation potential potential_position',
    '.outline-head, .about-soft, .about-soft ~ .sheet-heading, .voices-fold > .sheet-hint',
    `${noInstruction} “Left” is what is over: “3 min left”, “left out”; “right” is “right away”.`,
  ),
]

/**
 * Mantine in our clothes. Colours, sizes and durations are tokens; Mantine's own variables are pointed at them once,
 * for both schemes, and `mantine.module.css` finishes the parts that no variable reaches.
 */
import {
  createTheme,
  type AutocompleteFactory,
  type CheckboxFactory,
  type ComboboxFactory,
  type InputFactory,
  type InputWrapperFactory,
  type MenuFactory,
  type ModalFactory,
  type ModalRootProps,
  type MultiSelectFactory,
  type NumberInputFactory,
  type PopoverFactory,
  type RadioFactory,
  type SegmentedControlFactory,
  type SelectFactory,
  type SwitchFactory,
  type TableFactory,
  type TabsFactory,
  type TagsInputFactory,
  type TextareaFactory,
  type TooltipFactory,
  type CSSVariablesResolver,
  type ExtendComponent,
  type FactoryPayload,
  type MantineColorsTuple,
} from '@mantine/core'

import { cx } from './cx.ts'
import classes from './mantine.module.css'

/** Types a component's part of the theme without loading the component: each screen brings its own. */
function part<Payload extends FactoryPayload>(input: ExtendComponent<Payload>): ExtendComponent<Payload> {
  return input
}

function css(name: string): string {
  return classes[name] ?? ''
}

/** Mantine wants ten shades. We have one accent per theme, so every shade points at what it is used for. */
const accent: MantineColorsTuple = [
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent-line)',
  'var(--accent-line)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent-hover)',
  'var(--accent-hover)',
  'var(--accent-hover)',
]

const ink: MantineColorsTuple = [
  'var(--ground)',
  'var(--hover)',
  'var(--line)',
  'var(--line)',
  'var(--line-strong)',
  'var(--line-control)',
  'var(--ink-3)',
  'var(--ink-2)',
  'var(--ink)',
  'var(--ink)',
]

/** Dark counts the other way: 0 is the text, 9 the ground. */
const night: MantineColorsTuple = [
  'var(--ink)',
  'var(--ink-2)',
  'var(--ink-3)',
  'var(--ink-3)',
  'var(--line-strong)',
  'var(--hover)',
  'var(--surface)',
  'var(--ground)',
  'var(--sunken)',
  'var(--sunken)',
]

/**
 * What opens stands there, and can be written in, with the key that opened it: what is struck next is its own. Mantine would draw it some frames later.
 * A dialog fades in by its style.
 */
const AT_ONCE = { duration: 0 }

const options = { option: css('option'), dropdown: css('dropdown'), groupLabel: css('groupLabel') }

const floating = { transitionProps: AT_ONCE, shadow: 'md', offset: 6 }

export const theme = createTheme({
  colors: { accent, ink, gray: ink, dark: night },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  white: 'var(--surface)',
  black: 'var(--ink)',
  fontFamily: 'var(--font)',
  lineHeights: {
    xs: 'var(--leading-snug)',
    sm: 'var(--leading-snug)',
    md: 'var(--leading-text)',
    lg: 'var(--leading-text)',
    xl: 'var(--leading-text)',
  },
  fontSizes: {
    xs: 'var(--size-small)',
    sm: 'var(--size-label)',
    md: 'var(--size-body)',
    lg: 'var(--size-lead)',
    xl: 'var(--size-h3)',
  },
  fontWeights: { regular: 'var(--weight-text)', medium: 'var(--weight-strong)', bold: 'var(--weight-title)' },
  headings: { fontFamily: 'var(--font)', fontWeight: 'var(--weight-title)' },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-6)',
    xl: 'var(--space-7)',
  },
  radius: {
    xs: 'var(--radius-mark)',
    sm: 'var(--radius-control)',
    md: 'var(--radius-control)',
    lg: 'var(--radius-surface)',
    xl: 'var(--radius-round)',
  },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--shadow-low)',
    sm: 'var(--shadow-low)',
    md: 'var(--shadow-mid)',
    lg: 'var(--shadow-high)',
    xl: 'var(--shadow-high)',
  },
  // base.css draws the one ring; inputs draw it themselves.
  focusRing: 'auto',
  focusClassName: '',
  activeClassName: '',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    InputWrapper: part<InputWrapperFactory>({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'], withAsterisk: false },
      classNames: {
        root: css('field'),
        label: css('label'),
        description: css('hint'),
        error: css('error'),
      },
    }),
    Input: part<InputFactory>({ classNames: { wrapper: css('inputWrapper'), input: css('input') } }),
    Textarea: part<TextareaFactory>({
      defaultProps: { autosize: true, minRows: 3 },
      classNames: { input: css('area') },
    }),
    Select: part<SelectFactory>({
      defaultProps: {
        allowDeselect: false,
        checkIconPosition: 'right',
        maxDropdownHeight: 320,
        comboboxProps: floating,
      },
      classNames: options,
    }),
    Autocomplete: part<AutocompleteFactory>({
      classNames: options,
    }),
    MultiSelect: part<MultiSelectFactory>({
      classNames: options,
    }),
    TagsInput: part<TagsInputFactory>({
      classNames: options,
    }),
    Combobox: part<ComboboxFactory>({
      defaultProps: floating,
      classNames: options,
    }),
    NumberInput: part<NumberInputFactory>({ defaultProps: { hideControls: true } }),
    Popover: part<PopoverFactory>({ defaultProps: floating, classNames: { dropdown: css('dropdown') } }),
    Menu: part<MenuFactory>({
      defaultProps: { ...floating, position: 'bottom-start' },
      classNames: {
        dropdown: cx(css('dropdown'), css('menu')),
        item: css('menuItem'),
        itemSection: css('menuSection'),
        label: css('groupLabel'),
      },
    }),
    // A form never closes because somebody missed it with the pointer.
    // The look stands here for both: Modal.Root draws itself under the name of Modal.
    Modal: part<ModalFactory>({
      defaultProps: { closeOnClickOutside: false },
      classNames: {
        content: css('dialog'),
        header: css('dialogHeader'),
        title: css('dialogTitle'),
        body: css('dialogBody'),
        overlay: css('scrim'),
      },
    }),
    ModalRoot: {
      defaultProps: {
        closeOnClickOutside: false,
        closeOnEscape: true,
        returnFocus: false,
        yOffset: '10vh',
        transitionProps: AT_ONCE,
        padding: 'lg',
        radius: 'lg',
        shadow: 'xl',
      } satisfies Partial<ModalRootProps>,
    },
    Tooltip: part<TooltipFactory>({
      defaultProps: {
        openDelay: 400,
        transitionProps: AT_ONCE,
        events: { hover: true, focus: true, touch: false },
        offset: 6,
      },
      classNames: { tooltip: css('tooltip') },
    }),
    Switch: part<SwitchFactory>({
      classNames: {
        root: css('inline'),
        body: css('inlineBody'),
        label: css('inlineLabel'),
        description: css('hint'),
        track: css('track'),
        thumb: css('thumb'),
        input: css('switchInput'),
      },
      defaultProps: { withThumbIndicator: false },
    }),
    Checkbox: part<CheckboxFactory>({
      classNames: {
        root: css('inline'),
        body: css('inlineBody'),
        label: css('inlineLabel'),
        description: css('hint'),
        input: css('box'),
        icon: css('boxIcon'),
      },
    }),
    Radio: part<RadioFactory>({
      classNames: {
        root: css('inline'),
        body: css('inlineBody'),
        label: css('inlineLabel'),
        description: css('hint'),
        radio: css('box'),
        icon: css('boxIcon'),
      },
    }),
    SegmentedControl: part<SegmentedControlFactory>({
      defaultProps: { transitionDuration: 0, withItemsBorders: false },
      classNames: {
        root: css('segments'),
        label: css('segment'),
        indicator: css('segmentIndicator'),
      },
    }),
    Tabs: part<TabsFactory>({ classNames: { tab: css('tab'), list: css('tabList') } }),
    Table: part<TableFactory>({
      classNames: { table: css('table'), th: css('th'), td: css('td'), tr: css('tr') },
    }),
  },
})

const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--red-text)',
  '--mantine-color-success': 'var(--green-text)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent-soft-ink)',
  '--mantine-primary-color-contrast': 'var(--accent-ink)',
}

/** The tokens change with the theme, so both schemes say the same; said twice because Mantine's own are more specific. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })

'use client';
/**
 * The one module that imports @hypothesis/frontend-shared, with its components mended where React or the server's
 * rendering trips over them. Left out: what writes `style` attributes into the server's HTML or has a colour of its
 * own (AspectRatio, Thumbnail, OptionButton), and what Catena has its own of (Card, Callout, Link, Pagination, ToastMessages).
 */
import * as library from '@hypothesis/frontend-shared';
import type {
  DialogProps,
  ModalDialogProps,
  MultiSelectProps,
  PopoverProps,
  SelectProps,
} from '@hypothesis/frontend-shared';
import { useCallback, useSyncExternalStore, type ComponentProps } from 'react';

export {
  Button as PlainButton,
  Checkbox,
  CloseButton,
  confirm,
  IconButton,
  Input,
  InputGroup,
  LinkButton,
  RadioButton,
  RadioGroup,
  Scroll,
  ScrollBox,
  ScrollContainer,
  ScrollContent,
  Spinner,
  SpinnerOverlay,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableFoot,
  TableHead,
  TableRow,
  TabList,
  Textarea,
  useArrowKeyNavigation,
  useClickAway,
  useFocusAway,
  useKeyPress,
  useWarnOnPageUnload,
} from '@hypothesis/frontend-shared';
export {
  AnnotateIcon,
  ArrowDownIcon,
  ArrowLeftIcon,
  ArrowRightIcon,
  ArrowUpIcon,
  BellIcon,
  BookmarkIcon,
  CancelIcon,
  CaretDownIcon,
  CaretRightIcon,
  CautionIcon,
  CheckIcon,
  ClockIcon,
  CopyIcon,
  DownloadIcon,
  EditIcon,
  EllipsisIcon,
  EmailIcon,
  ExternalIcon,
  FileGenericIcon,
  FilterIcon,
  FlagIcon,
  GlobeIcon,
  GroupsIcon,
  HelpIcon,
  HideIcon,
  HighlightIcon,
  InfoIcon,
  LeaveIcon,
  LinkIcon,
  ListUnorderedIcon,
  LockIcon,
  LogoutIcon,
  MentionIcon,
  NoteIcon,
  PendingIcon,
  PinIcon,
  PlusIcon,
  ProfileIcon,
  RefreshIcon,
  ReplyIcon,
  SearchIcon,
  SettingsIcon,
  ShareIcon,
  ShowIcon,
  TagIcon,
  ThemeIcon,
  TrashIcon,
} from '@hypothesis/frontend-shared';

/** Parts under names of their own: a server component cannot reach into `Select.Option`. */
export const RadioGroupRadio = library.RadioGroup.Radio;
export const SelectOption = library.Select.Option;
export const MultiSelectOption = library.MultiSelect.Option;

/** The library asks `HTMLElement` whether there are native popovers, which the server does not have. */
export const Popover = (props: PopoverProps) => <library.Popover asNativePopover {...props} />;
export const Select = <T,>(props: SelectProps<T>) => (
  <library.Select listboxAsPopover containerClasses="border-edge" {...props} />
);
export const MultiSelect = <T,>(props: MultiSelectProps<T>) => (
  <library.MultiSelect listboxAsPopover containerClasses="border-edge" {...props} />
);

const never = () => () => {};
const useInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Dialogs ask what has the focus while they render, so the server leaves them out. */
export const Dialog = (props: DialogProps) => (useInBrowser() ? <library.Dialog {...props} /> : null);
export const ModalDialog = (props: ModalDialogProps) =>
  useInBrowser() ? <library.ModalDialog {...props} /> : null;

/** The slider sets its height in a `style` attribute, which the Content-Security-Policy refuses in the server's HTML. */
export function Slider(props: ComponentProps<typeof library.Slider>) {
  if (useInBrowser()) return <library.Slider {...props} />;
  return <div hidden={props.direction === 'out'}>{props.children}</div>;
}

/** The table answers arrow keys with a click that does not bubble, which React never hears of: send one that does. */
function sendAgain(event: MouseEvent) {
  if (event.bubbles || !(event.target instanceof HTMLTableRowElement)) return;
  event.stopImmediatePropagation();
  event.target.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.shiftKey }),
  );
}

/** Give it `selectedRow` only inside `Scroll`: the library reads that context without asking whether it is there. */
export function DataTable<Row>(props: Omit<ComponentProps<typeof library.DataTable<Row>>, 'elementRef'>) {
  const listen = useCallback((table: HTMLElement | undefined | null) => {
    table?.addEventListener('click', sendAgain, true);
    return () => table?.removeEventListener('click', sendAgain, true);
  }, []);
  return <library.DataTable<Row> {...props} elementRef={listen} />;
}

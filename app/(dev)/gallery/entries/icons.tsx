import * as shared from '@/app/_ui/frontend-shared';

export const title = 'Icons';

/** Named here because a server component cannot ask a client module what it exports. */
const icons = {
  Annotate: shared.AnnotateIcon,
  ArrowDown: shared.ArrowDownIcon,
  ArrowLeft: shared.ArrowLeftIcon,
  ArrowRight: shared.ArrowRightIcon,
  ArrowUp: shared.ArrowUpIcon,
  Bell: shared.BellIcon,
  Bookmark: shared.BookmarkIcon,
  Cancel: shared.CancelIcon,
  CaretDown: shared.CaretDownIcon,
  CaretRight: shared.CaretRightIcon,
  Caution: shared.CautionIcon,
  Check: shared.CheckIcon,
  Clock: shared.ClockIcon,
  Copy: shared.CopyIcon,
  Download: shared.DownloadIcon,
  Edit: shared.EditIcon,
  Ellipsis: shared.EllipsisIcon,
  Email: shared.EmailIcon,
  External: shared.ExternalIcon,
  FileGeneric: shared.FileGenericIcon,
  Filter: shared.FilterIcon,
  Flag: shared.FlagIcon,
  Globe: shared.GlobeIcon,
  Groups: shared.GroupsIcon,
  Help: shared.HelpIcon,
  Hide: shared.HideIcon,
  Highlight: shared.HighlightIcon,
  Info: shared.InfoIcon,
  Leave: shared.LeaveIcon,
  Link: shared.LinkIcon,
  ListUnordered: shared.ListUnorderedIcon,
  Lock: shared.LockIcon,
  Logout: shared.LogoutIcon,
  Mention: shared.MentionIcon,
  Note: shared.NoteIcon,
  Pending: shared.PendingIcon,
  Pin: shared.PinIcon,
  Plus: shared.PlusIcon,
  Profile: shared.ProfileIcon,
  Refresh: shared.RefreshIcon,
  Reply: shared.ReplyIcon,
  Search: shared.SearchIcon,
  Settings: shared.SettingsIcon,
  Share: shared.ShareIcon,
  Show: shared.ShowIcon,
  Tag: shared.TagIcon,
  Theme: shared.ThemeIcon,
  Trash: shared.TrashIcon,
};

export const states = {
  All: (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-4 gap-y-2 text-sm">
      {Object.entries(icons).map(([name, Icon]) => (
        <li key={name} className="flex items-center gap-2">
          <Icon aria-hidden className="h-em w-em" />
          {name}
        </li>
      ))}
    </ul>
  ),
};

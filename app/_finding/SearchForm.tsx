import { getMessages } from '@/app/_messages/request';
import { Button } from '@/app/_ui/Button';
import { SelectField } from '@/app/_ui/SelectField';
import { TextField } from '@/app/_ui/TextField';
import { maxQueryLength } from '@/lib/domain/search/query';
import { SlashFocuses } from './_client/SlashFocuses';

export type Asked = {
  q: string;
  in: string;
  person: string | null;
  group: string | null;
  tag: string | null;
  text: string | null;
};
type Props = {
  asked: Asked;
  people: readonly { id: string; name: string }[];
  groups: readonly { id: string; name: string }[];
  tags: readonly string[];
};

const fieldId = 'search-words';
const kinds = ['all', 'texts', 'notes'] as const;

/** What to look for, where, and by whom: an address is made of it, so that a search can be kept and sent. */
export async function SearchForm({ asked, people, groups, tags }: Props) {
  const { search } = await getMessages();
  const named = (all: Props['people']) => all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form action="/search" role="search" aria-label={search.title} className="search-form mb-8">
      {asked.text !== null && <input type="hidden" name="text" value={asked.text} />}
      <div className="search-line">
        <TextField
          key={asked.q}
          id={fieldId}
          name="q"
          type="search"
          label={search.words}
          hint={search.wordsHint}
          defaultValue={asked.q}
          maxLength={maxQueryLength}
          autoComplete="off"
        />
        <Button type="submit" variant="primary">
          {search.submit}
        </Button>
      </div>
      <SlashFocuses id={fieldId} />
      <div className="search-fields">
        <SelectField
          name="in"
          label={search.where}
          defaultValue={asked.in}
          options={kinds.map((kind) => ({ value: kind, label: search.kinds[kind] }))}
        />
        {people.length > 0 && (
          <SelectField
            name="person"
            label={search.person}
            defaultValue={asked.person ?? ''}
            options={[{ value: '', label: search.anybody }, ...named(people)]}
          />
        )}
        {people.length > 0 && (
          <SelectField
            name="group"
            label={search.group}
            defaultValue={asked.group ?? ''}
            options={[
              { value: '', label: search.anyGroup },
              ...named(groups),
              { value: 'self', label: search.onlyMe },
            ]}
          />
        )}
        {tags.length > 0 && (
          <SelectField
            name="tag"
            label={search.tag}
            defaultValue={asked.tag ?? ''}
            options={[
              { value: '', label: search.anyTag },
              ...tags.map((tag) => ({ value: tag, label: tag })),
            ]}
          />
        )}
      </div>
    </form>
  );
}

/** The one field of it, for pages that are about something else. */
export async function SearchLine() {
  const { search } = await getMessages();
  return (
    <form action="/search" role="search" aria-label={search.library} className="search-form mb-8">
      <div className="search-line">
        <TextField
          id={fieldId}
          name="q"
          type="search"
          label={search.library}
          maxLength={maxQueryLength}
          autoComplete="off"
          required
        />
        <Button type="submit">{search.submit}</Button>
      </div>
      <SlashFocuses id={fieldId} />
    </form>
  );
}

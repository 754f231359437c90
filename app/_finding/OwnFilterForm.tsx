import { getMessages } from '@/app/_messages/request';
import { Button } from '@/app/_ui/Button';
import { SelectField } from '@/app/_ui/SelectField';
import { ownKinds, type OwnFilter, type OwnOrder } from '@/lib/domain/threading/own';

type Props = {
  asked: OwnFilter & { order: OwnOrder };
  texts: readonly { id: string; title: string }[];
  groups: readonly { id: string; name: string }[];
  tags: readonly string[];
};

/** Which of one's notes to show. */
export async function OwnFilterForm({ asked, texts, groups, tags }: Props) {
  const { myNotes, search } = await getMessages();
  return (
    <form action="/notes" aria-label={myNotes.show} className="search-form mb-6">
      {asked.order !== 'text' && <input type="hidden" name="by" value={asked.order} />}
      <div className="search-fields">
        <SelectField
          name="kind"
          label={myNotes.kind}
          defaultValue={asked.kind ?? ''}
          options={[
            { value: '', label: myNotes.anyKind },
            ...ownKinds.map((kind) => ({ value: kind, label: myNotes.kinds[kind] })),
          ]}
        />
        <SelectField
          name="text"
          label={myNotes.text}
          defaultValue={asked.textId ?? ''}
          options={[
            { value: '', label: myNotes.anyText },
            ...texts.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <SelectField
          name="group"
          label={myNotes.group}
          defaultValue={asked.groupId ?? ''}
          options={[
            { value: '', label: myNotes.anyGroup },
            { value: 'self', label: myNotes.onlyMe },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
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
        <div className="search-go">
          <Button type="submit">{myNotes.show}</Button>
        </div>
      </div>
    </form>
  );
}

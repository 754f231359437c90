'use client';
import { useState } from 'react';
import {
  Checkbox,
  IconButton,
  Input,
  InputGroup,
  MultiSelect,
  MultiSelectOption,
  RadioGroup,
  RadioGroupRadio,
  SearchIcon,
  Select,
  SelectOption,
  Tab,
  TabList,
} from '@/app/_ui/frontend-shared';

const groups = ['Thursday group', 'Only me', 'Everyone on this site'];

export function ChoosingDemo() {
  const [group, setGroup] = useState('Thursday group');
  const [several, setSeveral] = useState(['Only me']);
  const [own, setOwn] = useState(true);
  const [order, setOrder] = useState('text');
  return (
    <div className="max-w-xs space-y-4">
      <Select aria-label="Margin" value={group} onChange={setGroup} buttonContent={group}>
        {groups.map((name) => (
          <SelectOption key={name} value={name}>
            {name}
          </SelectOption>
        ))}
      </Select>
      <MultiSelect
        aria-label="Margins"
        value={several}
        onChange={setSeveral}
        buttonContent={several.join(', ') || 'None'}
      >
        {groups.map((name) => (
          <MultiSelectOption key={name} value={name}>
            {name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Checkbox checked={own} onChange={(event) => setOwn(event.currentTarget.checked)}>
        With my own notes
      </Checkbox>
      <RadioGroup aria-label="Order" selected={order} onChange={setOrder}>
        <RadioGroupRadio value="text">Along the text</RadioGroupRadio>
        <RadioGroupRadio value="time">Newest first</RadioGroupRadio>
      </RadioGroup>
    </div>
  );
}

export function TabsDemo() {
  const [tab, setTab] = useState<'notes' | 'contents'>('notes');
  return (
    <div className="space-y-4">
      <TabList aria-label="Beside the text" classes="gap-x-5">
        <Tab selected={tab === 'notes'} textContent="Notes" onClick={() => setTab('notes')}>
          Notes
        </Tab>
        <Tab selected={tab === 'contents'} textContent="Contents" onClick={() => setTab('contents')}>
          Contents
        </Tab>
      </TabList>
      <div role="tabpanel" aria-label={tab}>
        {tab === 'notes' ? 'Twelve notes, two new.' : 'Five chapters.'}
      </div>
    </div>
  );
}

export function SearchDemo() {
  const [words, setWords] = useState('');
  return (
    <form role="search" className="max-w-xs" onSubmit={(event) => event.preventDefault()}>
      <InputGroup>
        <Input
          aria-label="Search the shelf"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <IconButton icon={SearchIcon} title="Search" variant="dark" type="submit" />
      </InputGroup>
    </form>
  );
}

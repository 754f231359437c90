'use client';
import { useState } from 'react';
import { DataTable, Scroll } from '@/app/_ui/frontend-shared';

type Row = { id: number; text: string; notes: number };
type Order = { field: keyof Row; direction: 'ascending' | 'descending' };

const rows: Row[] = [
  { id: 1, text: 'The Meaning of the Commune', notes: 12 },
  { id: 2, text: 'Listen, Marxist!', notes: 41 },
  { id: 3, text: 'The Tyranny of Structurelessness', notes: 7 },
];
const columns: { field: keyof Row; label: string }[] = [
  { field: 'text', label: 'Text' },
  { field: 'notes', label: 'Notes' },
];

export function DataTableDemo() {
  const [chosen, setChosen] = useState<Row | null>(rows[1] ?? null);
  const [order, setOrder] = useState<Order>({ field: 'text', direction: 'ascending' });
  const up = order.direction === 'ascending' ? 1 : -1;
  const sorted = rows.toSorted((a, b) => (a[order.field] < b[order.field] ? -up : up));
  return (
    <div className="h-52">
      <Scroll>
        <DataTable<Row>
          title="Texts on the shelf"
          rows={sorted}
          columns={columns}
          selectedRow={chosen}
          onSelectRow={setChosen}
          order={order}
          onOrderChange={setOrder}
          orderableColumns={['text', 'notes']}
        />
      </Scroll>
    </div>
  );
}

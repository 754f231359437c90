import { Table, TableBody, TableCell, TableHead, TableRow } from '@/app/_ui/frontend-shared';
import { DataTableDemo } from '../_client/DataTableDemo';

export const title = 'Tables';

export const states = {
  Plain: (
    <Table title="Mandates">
      <TableHead>
        <TableRow>
          <TableCell>Who</TableCell>
          <TableCell>Until</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        <TableRow>
          <TableCell>Anna</TableCell>
          <TableCell>1 March</TableCell>
        </TableRow>
        <TableRow>
          <TableCell>Tomás</TableCell>
          <TableCell>8 March</TableCell>
        </TableRow>
      </TableBody>
    </Table>
  ),
  'Sortable, with a chosen row': <DataTableDemo />,
};

export const title = 'Type';

const paragraph = (
  <p>
    At all levels, all officials and functionaries were to be elected. And{' '}
    <em>all were to be revocable by those who had elected them</em>! Direct election and permanent
    revocability are clearly not panaceas, but in themselves they carry the seed of the most profound
    transformation of society. In 1871 it was 6,000 francs a year.
  </p>
);

export const states = {
  Headings: (
    <div className="space-y-3">
      <p className="font-serif text-3xl font-semibold tracking-[-0.01em]">The meaning of the Commune</p>
      <p className="font-serif text-xl font-semibold">A creation of the people</p>
      <p className="text-soft">P. Guillaume and M. Grainger, Solidarity pamphlet 35, 1961</p>
    </div>
  ),
  Reading: (
    <div className="reading" lang="en">
      {paragraph}
    </div>
  ),
  'Other scripts': (
    <div className="reading space-y-2">
      <p lang="el">Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν.</p>
      <p lang="ru">Все счастливые семьи похожи друг на друга.</p>
      <p lang="cs">Příliš žluťoučký kůň úpěl ďábelské ódy.</p>
      <p lang="vi">Trăm năm trong cõi người ta.</p>
    </div>
  ),
  'Marked words': (
    <p className="reading">
      Such was <span className="bg-mark">the decree limiting the top salary</span>, and what the workers felt
      was <span className="bg-mark-strong">the importance of themselves managing production</span>;{' '}
      <span className="bg-mark-own">all were to be revocable</span>.
    </p>
  ),
  Interface: (
    <div className="space-y-1">
      <p>Text in the margin and in forms, as large as this.</p>
      <p className="text-sm">A comment, a hint, an item of a list.</p>
      <p className="text-xs text-soft">A paragraph’s number, a time: ¶ 28, p. 7</p>
    </div>
  ),
};

/**
 * The one Typst source of every PDF. The paper comes in as JSON through `sys.inputs`, so its texts are values and can
 * never be read as markup. A constant and not a file: the bundled server has no folder to read it from.
 */
export const pdfTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#let layout = json(bytes(sys.inputs.layout))
#set document(title: paper.title, date: auto)
#set text(font: "Tinos", size: layout.bodySize * 1pt, lang: "vi", region: "VN", hyphenate: false, fallback: false)
// Word's single line of Times is 1.15 em high: the same here, so that both files break pages alike.
#set text(top-edge: 0.87em, bottom-edge: -0.23em)
#set par(leading: 0.05em, spacing: 0pt, justify: false, linebreaks: "simple")
#set footnote.entry(gap: 4pt)
#show footnote.entry: set text(size: 11pt)
#show footnote.entry: set par(leading: 0.05em)

#let letters(r) = text(
  weight: if r.bold { "bold" } else { "regular" },
  style: if r.italic { "italic" } else { "normal" },
  r.text.split("\\n").map(line => text(line)).join(linebreak()),
)
#let run(r) = { letters(r); if r.note != "" { footnote(text(r.note)) } }

#let places = (left: left, center: center, right: right, justify: left)

#let paragraph(p) = {
  let body = p.runs.map(run).join()
  let shown = par(
    justify: p.align == "justify",
    leading: if p.align == "justify" { 0.2em } else { 0.05em },
    first-line-indent: (amount: p.indent * 1cm, all: true),
    body,
  )
  block(
    above: p.before * 1pt,
    below: 0pt,
    width: 100%,
    sticky: p.keepWithNext,
    {
      set text(size: p.size * 1pt)
      set align(places.at(p.align))
      shown
      if p.rule > 0 {
        std.layout(size => {
          let width = calc.min(measure(body).width, size.width)
          v(1pt, weak: false)
          line(length: width * p.rule, stroke: 0.6pt)
          v(2pt, weak: false)
        })
      }
    },
  )
}

#let columns-of(c) = block(
  above: c.before * 1pt,
  below: 0pt,
  grid(
    columns: c.widths.map(w => w * 1fr),
    column-gutter: 6pt,
    ..c.cells.map(cell => stack(dir: ttb, ..cell.map(p => {
      v(p.before * 1pt)
      paragraph(p + (before: 0))
    }))),
  ),
)

// A row moves to the next page whole, unless it could be longer than a page.
#let is-long(row) = row.any(c => c.text.len() > 900)
#let cell-of(c, valign: top, breakable: false) = table.cell(
  breakable: breakable,
  colspan: c.colspan,
  rowspan: c.rowspan,
  align: places.at(c.align) + valign,
  letters(c),
)
#let table-of(t) = block(above: 6pt, below: 2pt, breakable: true, {
  set text(size: t.size * 1pt)
  table(
    columns: t.widths.map(w => w * 1fr),
    stroke: 0.5pt,
    inset: (x: 3pt, y: 2pt),
    table.header(repeat: true, ..t.head.flatten().map(c => cell-of(c, valign: horizon))),
    ..t.rows.map(row => row.map(c => cell-of(c, breakable: is-long(row)))).flatten(),
  )
})

#let shown(b) = {
  if b.kind == "paragraph" { paragraph(b) }
  else if b.kind == "columns" { columns-of(b) }
  else if b.kind == "table" { table-of(b) }
  else if b.kind == "together" { block(breakable: false, above: b.blocks.first().at("before", default: 0) * 1pt, below: 0pt, width: 100%, b.blocks.map(shown).join()) }
}

// The number of a page inside its own sheet: the mark at a sheet's beginning says where it starts.
#let number-in-sheet() = {
  let here-page = here().page()
  let starts = query(<sheet>).map(mark => mark.location().page()).filter(p => p <= here-page)
  here-page - starts.last() + 1
}
#let page-number = context {
  let n = number-in-sheet()
  if n > 1 { align(center, text(size: layout.pageNumberSize * 1pt, str(n))) }
}
#let mark-line = align(center, text(size: layout.markSize * 1pt, weight: "bold", paper.marks.join(" · ")))

#for sheet in paper.sheets {
  page(
    paper: "a4",
    flipped: sheet.landscape,
    margin: (
      top: layout.margin.top * 1cm,
      bottom: layout.margin.bottom * 1cm,
      left: layout.margin.left * 1cm,
      right: layout.margin.right * 1cm,
    ),
    header: page-number,
    header-ascent: 25%,
    footer: if paper.marks.len() > 0 { mark-line },
    footer-descent: 25%,
  )[#metadata(none)<sheet>#sheet.blocks.map(shown).join()]
}
`;

import type { ColumnDataSchemaModel, EditCell, EditorBase, HyperFunc, VNode } from '@revolist/react-datagrid';
import type { GridRow } from './grid-rows.ts';

/** The input in a cell of the grid, with a name for screen readers; Enter and Tab keep what was typed, Escape does not. */
export function figureEditor(nameOf: (row: GridRow) => string) {
  return (column: ColumnDataSchemaModel, save: (value?: string, stay?: boolean) => void): EditorBase => {
    let input: HTMLInputElement | undefined;
    const editor: EditorBase & { editCell?: EditCell } = {
      render: (h: HyperFunc<VNode>) =>
        h('input', {
          type: 'text',
          class: 'grid-input',
          'aria-label': nameOf(column.model as GridRow),
          autocomplete: 'off',
          maxLength: 2000,
          value: editor.editCell?.val || String((column.model as GridRow).mine),
          ref: (element: HTMLInputElement | undefined) => {
            input = element;
          },
          onKeyDown: (event: KeyboardEvent) => {
            if ((event.key !== 'Enter' && event.key !== 'Tab') || event.isComposing) return;
            const text = input?.value ?? '';
            input?.blur();
            save(text, event.key === 'Tab');
          },
        }),
      componentDidRender: () => void setTimeout(() => input?.focus()),
      appendPendingInput: (text) => {
        if (input === undefined) return false;
        input.value += text;
        input.focus();
        return true;
      },
      getValue: () => input?.value,
      beforeDisconnect: () => input?.blur(),
    };
    return editor;
  };
}

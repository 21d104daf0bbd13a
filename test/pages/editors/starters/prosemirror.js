import { exampleSetup } from 'prosemirror-example-setup';
import { Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes, wrapInList } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
});
const fresh = () => EditorState.create({ schema, plugins: exampleSetup({ schema, menuBar: false }) });
const view = new EditorView(document.getElementById('other-editor'), { state: fresh() });

window.host = {
  reset: () => view.updateState(fresh()),
  list: () => wrapInList(schema.nodes.bullet_list)(view.state, view.dispatch),
};

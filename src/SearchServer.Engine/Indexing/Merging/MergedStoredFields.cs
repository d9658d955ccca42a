using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>Writes the stored fields of several segments: the bytes of each document as they are, where its field numbers mean the same.</summary>
internal sealed class MergedStoredFields(IReadOnlyList<MergeInput> inputs, FieldInfos fields, StoredFieldsWriter writer)
{
    public void Write()
    {
        MergedDocs<AllDocsCursor> docs = new();
        ChunkDecoder[] decoders = new ChunkDecoder[inputs.Count];
        Renumbering?[] renumberings = new Renumbering?[inputs.Count];
        try
        {
            for (int i = 0; i < decoders.Length; i++)
            {
                decoders[i] = inputs[i].Reader.StoredFields.CreateDecoder();
                if (!SameNumbers(inputs[i].Reader)) renumberings[i] = new Renumbering(fields, writer);
                docs.Add(new AllDocsCursor(inputs[i].Reader.MaxDoc, inputs[i].Map, i));
            }

            for (AllDocsCursor? cursor = docs.Next(); cursor is not null; cursor = docs.Next())
            {
                StoredFieldsReader reader = inputs[cursor.Source].Reader.StoredFields;
                ChunkDecoder decoder = decoders[cursor.Source];
                if (renumberings[cursor.Source] is { } renumbering) reader.Read(cursor.OldDoc, renumbering, decoder);
                else Copy(reader.Decode(decoder, cursor.OldDoc), decoder.FieldCount);
                writer.FinishDocument();
            }
        }
        finally
        {
            foreach (ChunkDecoder? decoder in decoders) decoder?.Dispose();
        }
    }

    private void Copy(DataCursor document, int fieldCount) => writer.WriteSerialized(document.ReadSpan((int)document.Remaining), fieldCount);

    private bool SameNumbers(SegmentReader reader) => reader.Fields.All(field => fields.Find(field.Name)!.Number == field.Number);

    /// <summary>Copies fields one by one, from a segment that numbers them otherwise.</summary>
    private sealed class Renumbering(FieldInfos fields, StoredFieldsWriter writer) : StoredFieldVisitor
    {
        public override bool Wants(FieldInfo field) => true;

        public override void OnString(FieldInfo field, ReadOnlySpan<byte> value) => writer.Fields.WriteUtf8(NumberOf(field), value);

        public override void OnBytes(FieldInfo field, ReadOnlySpan<byte> value) => writer.Fields.WriteBytes(NumberOf(field), value);

        public override void OnInt(FieldInfo field, int value) => writer.Fields.WriteInt(NumberOf(field), value);

        public override void OnLong(FieldInfo field, long value) => writer.Fields.WriteLong(NumberOf(field), value);

        public override void OnFloat(FieldInfo field, float value) => writer.Fields.WriteFloat(NumberOf(field), value);

        public override void OnDouble(FieldInfo field, double value) => writer.Fields.WriteDouble(NumberOf(field), value);

        private int NumberOf(FieldInfo field) => fields.Find(field.Name)!.Number;
    }
}

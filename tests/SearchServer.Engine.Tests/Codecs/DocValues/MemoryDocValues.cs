using SearchServer.Engine.Codecs.DocValues;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

/// <summary>Doc values in arrays, as a flush from memory has them: what the writers are fed with, and the oracle for what the readers give back.</summary>
internal static class MemoryDocValues
{
    private static int Find(int[] docs, int at, int target)
    {
        while (at < docs.Length && docs[at] < target) at++;
        return at;
    }

    private static int DocAt(int[] docs, int at) => at < docs.Length ? docs[at] : DocValuesIterator.NoMoreDocs;

    public sealed class Numeric(int[] docs, long[] values) : NumericDocValues
    {
        private int _at;

        public override long Cost => docs.Length;

        public override long Value => values[_at];

        protected override int Seek(int target) => DocAt(docs, _at = Find(docs, _at, target));
    }

    public sealed class Binary(int[] docs, byte[][] values) : BinaryDocValues
    {
        private int _at;

        public override long Cost => docs.Length;

        public override ReadOnlySpan<byte> Value => values[_at];

        protected override int Seek(int target) => DocAt(docs, _at = Find(docs, _at, target));
    }

    public sealed class Sorted(int[] docs, int[] ords, byte[][] terms) : SortedDocValues
    {
        private int _at;

        public override long Cost => docs.Length;

        public override int Ord => ords[_at];

        public override int ValueCount => terms.Length;

        public override ReadOnlySpan<byte> LookupOrd(int ord) => terms[ord];

        protected override int Seek(int target) => DocAt(docs, _at = Find(docs, _at, target));
    }

    public sealed class SortedSet(int[] docs, int[][] ords, byte[][] terms) : SortedSetDocValues
    {
        private int _at;
        private int _next;

        public override long Cost => docs.Length;

        public override int DocValueCount => ords[_at].Length;

        public override long ValueCount => terms.Length;

        public override long NextOrd() => ords[_at][_next++];

        public override ReadOnlySpan<byte> LookupOrd(long ord) => terms[ord];

        protected override int Seek(int target)
        {
            _next = 0;
            return DocAt(docs, _at = Find(docs, _at, target));
        }
    }

    public sealed class SortedNumeric(int[] docs, long[][] values) : SortedNumericDocValues
    {
        private int _at;
        private int _next;

        public override long Cost => docs.Length;

        public override int DocValueCount => values[_at].Length;

        public override long NextValue() => values[_at][_next++];

        protected override int Seek(int target)
        {
            _next = 0;
            return DocAt(docs, _at = Find(docs, _at, target));
        }
    }
}

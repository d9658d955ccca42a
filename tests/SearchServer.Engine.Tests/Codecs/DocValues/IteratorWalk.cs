using SearchServer.Engine.Codecs.DocValues;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

/// <summary>Moves an iterator in every way there is and compares each step with a slow search of the documents.</summary>
internal static class IteratorWalk
{
    /// <param name="iterator">The iterator, which is new.</param>
    /// <param name="docs">The documents that have a value.</param>
    /// <param name="maxDoc">The documents of the segment.</param>
    /// <param name="random">Chooses the steps.</param>
    /// <param name="stride">How far a step goes at most.</param>
    /// <param name="checkValue">Checks the current value against the one of the document with an index.</param>
    public static void Check(DocValuesIterator iterator, int[] docs, int maxDoc, Random random, int stride, Action<int> checkValue)
    {
        Assert.Equal(-1, iterator.Doc);
        Assert.Equal(docs.Length, iterator.Cost);
        for (int at = -1; at != DocValuesIterator.NoMoreDocs;)
        {
            int target = (int)Math.Min(maxDoc, at + 1L + random.Next(stride));
            int kind = random.Next(3);
            if (kind == 2 && target < maxDoc)
            {
                int found = Array.BinarySearch(docs, target);
                Assert.Equal(found >= 0, iterator.AdvanceExact(target));
                Assert.Equal(target, iterator.Doc);
                if (found >= 0) checkValue(found);
                Assert.Equal(found >= 0, iterator.AdvanceExact(target));
                at = target;
                continue;
            }

            if (kind == 0) target = at + 1;
            int index = Array.BinarySearch(docs, target);
            if (index < 0) index = ~index;
            int expected = index < docs.Length ? docs[index] : DocValuesIterator.NoMoreDocs;
            Assert.Equal(expected, kind == 0 ? iterator.NextDoc() : iterator.Advance(target));
            Assert.Equal(expected, iterator.Doc);
            if (index < docs.Length) checkValue(index);
            at = expected;
        }

        Assert.Equal(DocValuesIterator.NoMoreDocs, iterator.NextDoc());
        Assert.Equal(DocValuesIterator.NoMoreDocs, iterator.Advance(maxDoc));
    }

    /// <summary>Documents for a bulk call: each with a chance, ascending.</summary>
    public static int[] SomeDocs(int maxDoc, Random random, int oneOf) =>
        [.. Enumerable.Range(0, maxDoc).Where(_ => oneOf == 1 || random.Next(oneOf) == 0)];
}

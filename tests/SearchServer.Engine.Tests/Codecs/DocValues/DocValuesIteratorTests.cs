using SearchServer.Engine.Codecs.DocValues;
using Xunit;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

public class DocValuesIteratorTests
{
    [Fact]
    public void StartsBeforeTheFirstDocumentAndStaysPastTheLast()
    {
        NumericDocValues values = Values();
        Assert.Equal(-1, values.Doc);
        Assert.Equal(2, values.NextDoc());
        Assert.Equal(7, values.Advance(3));
        Assert.Equal(DocValuesIterator.NoMoreDocs, values.Advance(8));
        Assert.Equal(DocValuesIterator.NoMoreDocs, values.NextDoc());
        Assert.Equal(DocValuesIterator.NoMoreDocs, values.Advance(1));
        Assert.Equal(DocValuesIterator.NoMoreDocs, values.Doc);
    }

    [Fact]
    public void AdvanceRefusesTheCurrentDocumentAndEarlierOnes()
    {
        NumericDocValues values = Values();
        values.Advance(5);
        Assert.Throws<ArgumentOutOfRangeException>(() => values.Advance(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.Advance(2));
        Assert.Equal(7, values.Doc);
    }

    [Fact]
    public void AdvanceExactAnswersTheSameDocumentAgainAndRefusesEarlierOnes()
    {
        NumericDocValues values = Values();
        Assert.True(values.AdvanceExact(2));
        Assert.True(values.AdvanceExact(2));
        Assert.Equal(20, values.Value);
        Assert.False(values.AdvanceExact(3));
        Assert.False(values.AdvanceExact(3));
        Assert.Equal(3, values.Doc);
        Assert.Throws<ArgumentOutOfRangeException>(() => values.AdvanceExact(2));
    }

    [Fact]
    public void NextDocAfterAMissedAdvanceExactIsTheNextDocumentWithAValue()
    {
        NumericDocValues values = Values();
        Assert.False(values.AdvanceExact(3));
        Assert.Equal(7, values.NextDoc());
        Assert.Equal(70, values.Value);
        Assert.False(values.AdvanceExact(9));
        Assert.Equal(DocValuesIterator.NoMoreDocs, values.NextDoc());
    }

    private static MemoryDocValues.Numeric Values() => new([2, 7], [20, 70]);
}

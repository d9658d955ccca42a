namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Numbers a document, ascending; they may repeat.</summary>
internal abstract class SortedNumericDocValues : DocValuesIterator
{
    /// <summary>How many numbers the current document has.</summary>
    public abstract int DocValueCount { get; }

    /// <summary>The same values as one number a document, if no document has more. Move either this or that one, not both.</summary>
    public virtual NumericDocValues? Single => null;

    /// <summary>The next number of the current document. To be called at most as often as there are numbers.</summary>
    public abstract long NextValue();
}

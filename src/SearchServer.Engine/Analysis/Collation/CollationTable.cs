using System.IO.Compression;

namespace SearchServer.Engine.Analysis.Collation;

/// <summary>
/// Unicode's default table of what characters weigh (UTS #10, DUCET). Immutable and safe to share between threads; about 400 KB.
/// <code>
/// collation.bin = Brotli of ( ranges entries )            numbers are varints of 7 bits, the lowest first; a difference d is (d &lt;&lt; 1) ^ (d >> 31)
/// ranges        = count (first, last - first, base, start)*   characters that weigh by their numbers: base + ((c - start) >> 15), then ((c - start) &amp; 7FFF) | 8000
/// entries       = count (length, first - that of the entry before - 1 as a difference, others*, element count, element*)*
/// element       = primary - the last primary that is not zero as a difference, secondary &lt;&lt; 6 | tertiary &lt;&lt; 1 | variable
/// </code>
/// Characters with a canonical decomposition have no entry; entries of several characters, contractions, come last.
/// </summary>
/// <remarks>Made by <c>tools/GenerateUnicodeTables</c>.</remarks>
internal sealed class CollationTable
{
    /// <summary>The name of the resource.</summary>
    public const string Resource = "collation.bin";

    private const int CodePoints = 0x110000;
    private const int PageBits = 8;

    /// <summary>A place in <see cref="_elements"/> and how many from there are meant.</summary>
    private const int CountBits = 5;

    /// <summary>Of characters that are in no range.</summary>
    private const int UnassignedBase = 0xFBC0;

    private static readonly Lazy<CollationTable> s_default = new(() => new CollationTable(Read()));

    private readonly (int First, int Last, int Base, int Start)[] _ranges;

    // The first is nobody's, so that a place is never zero, which says that there is no entry.
    private readonly List<CollationElement> _elements = [default];
    private readonly int[]?[] _pages = new int[CodePoints >> PageBits][];

    // Sequences of characters that are, or begin, a contraction have numbers behind those of characters.
    private readonly Dictionary<(int, int), int> _longer = [];
    private readonly List<int> _sequences = [];

    private CollationTable(byte[] content)
    {
        int at = 0;
        _ranges = new (int, int, int, int)[ReadNumber(content, ref at)];
        for (int i = 0; i < _ranges.Length; i++)
        {
            int first = ReadNumber(content, ref at);
            _ranges[i] = (first, first + ReadNumber(content, ref at), ReadNumber(content, ref at), ReadNumber(content, ref at));
        }

        int codePoint = -1;
        int primary = 0;
        for (int entries = ReadNumber(content, ref at); entries > 0; entries--)
        {
            int length = ReadNumber(content, ref at);
            codePoint += 1 + ReadDifference(content, ref at);
            int sequence = codePoint;
            for (int i = 1; i < length; i++) sequence = LongerOrNew(sequence, ReadNumber(content, ref at));
            int count = ReadNumber(content, ref at);
            SetPlace(sequence, (_elements.Count << CountBits) | count);
            for (int i = 0; i < count; i++)
            {
                int weight = primary + ReadDifference(content, ref at);
                if (weight != 0) primary = weight;
                _elements.Add(new CollationElement(((uint)weight << 15) | (uint)ReadNumber(content, ref at)));
            }
        }

        // White space weighs less than everything else, and the space most of it.
        LastSpace = _elements[PlaceOf(' ') >> CountBits].Primary;
        FirstDigit = _elements[PlaceOf('0') >> CountBits].Primary;
    }

    /// <summary>The table that is compiled into the program.</summary>
    public static CollationTable Default => s_default.Value;

    /// <summary>The greatest primary weight of white space.</summary>
    public int LastSpace { get; }

    /// <summary>The primary weight of 0; those of the other nine digits, of all scripts, follow.</summary>
    public int FirstDigit { get; }

    /// <summary>The content of the resource.</summary>
    public static byte[] Read()
    {
        using Stream resource = typeof(CollationTable).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The assembly has no resource {Resource}.");
        using BrotliStream content = new(resource, CompressionMode.Decompress);
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The number of a sequence with one more character; negative if no contraction begins so.</summary>
    public int Longer(int sequence, int codePoint) => _longer.GetValueOrDefault((sequence, codePoint), -1);

    /// <summary>Whether a sequence is a contraction and not only the beginning of one.</summary>
    public bool IsContraction(int sequence) => _sequences[sequence - CodePoints] != 0;

    /// <summary>Adds what a character or a contraction weighs.</summary>
    public void AddElements(int sequence, List<CollationElement> elements)
    {
        if (PlaceOf(sequence) is not 0 and int place)
        {
            for (int i = 0; i < (place & ((1 << CountBits) - 1)); i++) elements.Add(_elements[(place >> CountBits) + i]);
            return;
        }

        int from = sequence;
        int weight = UnassignedBase;
        foreach ((int first, int last, int itsBase, int start) in _ranges)
        {
            if (sequence >= first && sequence <= last) (from, weight) = (sequence - start, itsBase);
        }

        elements.Add(new CollationElement(weight + (from >> 15), CollationElement.CommonSecondary, CollationElement.CommonTertiary));
        elements.Add(new CollationElement((from & 0x7FFF) | 0x8000, 0, 0));
    }

    private int PlaceOf(int sequence) => sequence >= CodePoints ? _sequences[sequence - CodePoints] : _pages[sequence >> PageBits]?[sequence & ((1 << PageBits) - 1)] ?? 0;

    private void SetPlace(int sequence, int place)
    {
        if (sequence >= CodePoints) _sequences[sequence - CodePoints] = place;
        else (_pages[sequence >> PageBits] ??= new int[1 << PageBits])[sequence & ((1 << PageBits) - 1)] = place;
    }

    private int LongerOrNew(int sequence, int codePoint)
    {
        if (Longer(sequence, codePoint) is >= 0 and int known) return known;
        _sequences.Add(0);
        return _longer[(sequence, codePoint)] = CodePoints + _sequences.Count - 1;
    }

    private static int ReadNumber(byte[] content, ref int at)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = content[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }

    private static int ReadDifference(byte[] content, ref int at)
    {
        int number = ReadNumber(content, ref at);
        return (number >> 1) ^ -(number & 1);
    }
}

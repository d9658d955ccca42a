using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SearchServer.Testing;

/// <summary>
/// Writes a dump as tests/oracle/README.md describes it, or only its digests. Call <see cref="Start"/> for each part, then for each
/// line append to <see cref="Line"/> and call <see cref="EndLine"/>, and <see cref="Finish"/> at the end. Lines are ASCII.
/// </summary>
public sealed class DumpWriter : IDisposable
{
    private const int FlushAt = 1 << 15;

    private readonly DumpOptions _options;
    private readonly Stream? _output;
    private readonly StringBuilder _buffer = new();
    private readonly IncrementalHash _whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _part = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<PartDigest> _parts = [];
    private string? _title;
    private long _wholeLines;
    private long _partLines;

    /// <summary>The output gets the text; without one only the digests are computed. It stays open.</summary>
    public DumpWriter(DumpOptions options, Stream? output = null) => (_options, _output) = (options, output);

    /// <summary>The line being written.</summary>
    public StringBuilder Line => _buffer;

    /// <summary>Begins a part and tells whether it is wanted at all; when it is not, its lines must not be written.</summary>
    public bool Start(string segment, string kind, string? field = null)
    {
        if (!_options.Includes(segment, kind, field)) return false;
        FinishPart();
        _title = field is null ? $"{segment} {kind}" : $"{segment} {kind} {DumpText.Word(field)}";
        _buffer.Append("# ").Append(_title);
        EndLine();
        return true;
    }

    public void EndLine()
    {
        _buffer.Append('\n');
        _partLines++;
        _wholeLines++;
        if (_buffer.Length >= FlushAt) Flush();
    }

    /// <summary>A line of a key and a value that needs no escape.</summary>
    public void Put(string key, string value)
    {
        _buffer.Append(key).Append(' ').Append(value);
        EndLine();
    }

    /// <summary>A line of a key and a number.</summary>
    public void Put(string key, long value)
    {
        _buffer.Append(key).Append(' ').Append(CultureInfo.InvariantCulture, $"{value}");
        EndLine();
    }

    /// <summary>A line per pair, in the order of the keys' UTF-8 bytes.</summary>
    public void Put(string key, IEnumerable<KeyValuePair<string, string>> map)
    {
        foreach ((string name, string value) in map.OrderBy(pair => TermBytes.FromString(pair.Key)))
        {
            Put(key, $"{DumpText.Word(name)} {DumpText.Word(value)}");
        }
    }

    /// <summary>Ends the last part.</summary>
    public DumpDigest Finish()
    {
        FinishPart();
        _output?.Flush();
        return new DumpDigest(Convert.ToHexStringLower(_whole.GetHashAndReset()), _wholeLines, _parts);
    }

    public void Dispose()
    {
        _whole.Dispose();
        _part.Dispose();
    }

    private void FinishPart()
    {
        if (_title is null) return;
        Flush();
        _parts.Add(new PartDigest(_title, Convert.ToHexStringLower(_part.GetHashAndReset()), _partLines));
        _partLines = 0;
        _title = null;
    }

    private void Flush()
    {
        byte[] bytes = Encoding.ASCII.GetBytes(_buffer.ToString());
        _buffer.Clear();
        _whole.AppendData(bytes);
        _part.AppendData(bytes);
        _output?.Write(bytes);
    }
}

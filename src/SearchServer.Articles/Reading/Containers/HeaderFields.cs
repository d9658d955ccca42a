using System.Text;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>The fields of a WARC record or of an HTTP response, by their names in lower case. Of several of one name the first counts, except that lists of codings are joined.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, StringBuilder> _fields = new(StringComparer.Ordinal);

    /// <summary>Reads fields.</summary>
    /// <param name="lines">A field a line, or continued in lines that begin with white space.</param>
    public HeaderFields(IEnumerable<string> lines)
    {
        StringBuilder? field = null;
        foreach (string line in lines)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                field?.Append(' ').Append(line.AsSpan().Trim());
            }
            else if (colon > 0)
            {
                string name = line[..colon].Trim().ToLowerInvariant();
                ReadOnlySpan<char> value = line.AsSpan(colon + 1).Trim();
                if (!_fields.TryGetValue(name, out StringBuilder? first)) _fields.Add(name, field = new StringBuilder().Append(value));
                else field = name is "content-encoding" or "transfer-encoding" ? first.Append(',').Append(value) : null;
            }
        }
    }

    /// <summary>The value of a field; null if there is none.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name)?.ToString();
}

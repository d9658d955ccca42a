namespace SearchServer.Articles.Reading.Containers;

/// <summary>The fields of a WARC record or of an HTTP response, by their names in lower case. Of several of one name the first counts, except that lists of codings are joined.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>Reads fields.</summary>
    /// <param name="lines">A field a line, or continued in lines that begin with white space.</param>
    public HeaderFields(IEnumerable<string> lines)
    {
        string? name = null;
        foreach (string line in lines)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                if (name is not null) _fields[name] += " " + line.Trim();
            }
            else if (colon > 0)
            {
                name = line[..colon].Trim().ToLowerInvariant();
                string value = line[(colon + 1)..].Trim();
                if (!_fields.TryAdd(name, value) && name is "content-encoding" or "transfer-encoding") _fields[name] += "," + value;
            }
        }
    }

    /// <summary>The value of a field; null if there is none.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);
}

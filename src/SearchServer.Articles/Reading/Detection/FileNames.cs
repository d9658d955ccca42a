using System.Collections.Frozen;

namespace SearchServer.Articles.Reading.Detection;

/// <summary>What the names of files say of them.</summary>
internal static class FileNames
{
    private static readonly FrozenDictionary<string, FileFormat> s_formats = new Dictionary<string, FileFormat>
    {
        [".txt"] = FileFormat.Text,
        [".text"] = FileFormat.Text,
        [".md"] = FileFormat.Markdown,
        [".markdown"] = FileFormat.Markdown,
        [".html"] = FileFormat.Html,
        [".htm"] = FileFormat.Html,
        [".xhtml"] = FileFormat.Html,
        [".xml"] = FileFormat.Xml,
        [".rss"] = FileFormat.Xml,
        [".atom"] = FileFormat.Xml,
        [".rdf"] = FileFormat.Xml,
        [".nitf"] = FileFormat.Xml,
        [".json"] = FileFormat.Json,
        [".jsonl"] = FileFormat.JsonLines,
        [".ndjson"] = FileFormat.JsonLines,
        [".csv"] = FileFormat.Csv,
        [".tsv"] = FileFormat.Csv,
        [".tab"] = FileFormat.Csv,
        [".sgm"] = FileFormat.Reuters,
        [".sgml"] = FileFormat.Reuters,
        [".warc"] = FileFormat.Warc,
        [".gz"] = FileFormat.Gzip,
        [".tgz"] = FileFormat.Gzip,
        [".zip"] = FileFormat.Zip,
        [".wacz"] = FileFormat.Zip,
        [".tar"] = FileFormat.Tar,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What programs of web servers are called, and with them the pages, feeds and data that they made.</summary>
    private static readonly FrozenSet<string> s_madeByServers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".php", ".asp", ".aspx", ".jsp", ".shtml");

    /// <summary>The format that a name stands for; null if it says nothing of a known one.</summary>
    public static FileFormat? FormatOf(string name) => s_formats.TryGetValue(ExtensionOf(name), out FileFormat format) ? format : null;

    /// <summary>Whether the extension of a name says that there may be articles, be it in a format that only the content tells.</summary>
    public static bool HasKnownExtension(string name) => IsKnownExtension(ExtensionOf(name));

    /// <summary>Whether a file of a folder or an archive may have articles, by its name.</summary>
    public static bool IsKnown(string name)
    {
        if (IsHidden(name) || IsSidecar(name)) return false;
        if (FormatOf(name) != FileFormat.Gzip) return HasKnownExtension(name);
        string inner = Uncompressed(name);
        return HasKnownExtension(inner) || !Path.HasExtension(inner);
    }

    /// <summary>The name of what is in a gzip file.</summary>
    public static string Uncompressed(string name)
    {
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return name[..^3];
        return name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^4] + ".tar" : name;
    }

    /// <summary>Whether a file says something of another one, and is none with articles.</summary>
    public static bool IsSidecar(string name)
    {
        string extension = Path.GetExtension(name);
        bool isData = extension.Equals(".json", StringComparison.OrdinalIgnoreCase) || extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase) || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase);
        return isData && name.AsSpan(0, name.Length - extension.Length).EndsWith(".meta", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Why a file is not read whose name is no UTF-8: the base class library writes U+FFFD for what it cannot read, and finds no file of that name.</summary>
    public const string DamagedProblem = "expected a name in UTF-8, found one in another encoding (U+FFFD stands for what cannot be read): it can be read when it is renamed";

    /// <summary>The longest extension that is counted as a kind.</summary>
    private const int MaxKindLength = 12;

    /// <summary>Whether a name has something that could not be read as UTF-8.</summary>
    public static bool IsDamaged(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>The kind of a file by its name, as a report counts it: its extension in lower case.</summary>
    public static string KindOf(string name)
    {
        string inner = Uncompressed(name);
        string extension = Path.GetExtension(inner) + name[inner.Length..];
        if (extension is "" or ".") return "no extension";
        return extension.Length > MaxKindLength || extension.Any(c => c != '.' && !char.IsLetterOrDigit(c)) ? "other names" : extension.ToLowerInvariant();
    }

    /// <summary>Whether a part of a path is hidden: its name begins with a dot.</summary>
    public static bool IsHidden(ReadOnlySpan<char> path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    /// <summary>The extension of a name; of <c>index.html?page=3</c>, as mirrors of sites are written, and <c>index.html@page=3</c>, where a name can have no question mark, that of the page.</summary>
    private static string ExtensionOf(string name)
    {
        string extension = Path.GetExtension(name);
        return !IsKnownExtension(extension) && name.IndexOfAny(['?', '@']) is > 0 and int query ? Path.GetExtension(name[..query]) : extension;
    }

    private static bool IsKnownExtension(string extension) => s_formats.ContainsKey(extension) || s_madeByServers.Contains(extension);

    /// <summary>The last part of a path.</summary>
    public static string Last(string path) => path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
}

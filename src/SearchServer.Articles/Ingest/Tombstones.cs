using System.Security.Cryptography;
using System.Text;
using SearchServer.Engine;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>By what an article is one that was purged.</summary>
public enum PurgedBy
{
    /// <summary>It has the identity of one.</summary>
    Identity,

    /// <summary>It has the address of one.</summary>
    Address,

    /// <summary>It has title and text of one.</summary>
    Content,
}

/// <summary>
/// What is left in an index of articles that were purged, so that they do not come back: keyed hashes of identity, addresses and content, by which an article that comes is recognised and nothing else can be told. They are
/// committed with the documents, as an attachment. Safe for many threads that ask, as long as none adds.
/// <code>
/// content = VInt 1, VInt count, key*
/// key     = 32 bytes: a random key of HMAC-SHA256; VInt count, tombstone*
/// tombstone = VInt count, hash*: of the identity first, then of what else it is recognised by; 16 bytes each
/// </code>
/// An index has one key from its first purge on, and those of indexes whose backups were restored in its place.
/// </summary>
internal sealed class Tombstones
{
    private const string AttachmentName = "tombstones";
    private const int Version = 1;

    private readonly List<KeyedTombstones> _keys = [];

    /// <summary>Whether nothing was ever purged.</summary>
    public bool IsEmpty => _keys.TrueForAll(key => key.Count == 0);

    /// <summary>Those of the commit that a reader shows.</summary>
    /// <exception cref="CorruptIndexException">The file is damaged.</exception>
    public static Tombstones Read(DirectoryReader reader)
    {
        using IndexAttachment? attachment = IndexAttachment.Open(reader, AttachmentName);
        return Read(attachment);
    }

    /// <summary>Those of the last commit of an index, whose documents need not be readable.</summary>
    /// <exception cref="IndexException">There is no index, its commit cannot be read, or the file is damaged.</exception>
    public static Tombstones Read(IndexDirectory directory)
    {
        using IndexAttachment? attachment = IndexAttachment.OpenLatest(directory, AttachmentName);
        return Read(attachment);
    }

    /// <summary>Lets an article rest.</summary>
    /// <param name="article">The article.</param>
    /// <param name="ids">Its identity, and another that it may come under.</param>
    public void Add(Article article, params ReadOnlySpan<string> ids)
    {
        if (_keys.Count == 0) _keys.Add(new KeyedTombstones(RandomNumberGenerator.GetBytes(KeyedTombstones.KeyLength)));
        foreach (string id in ids) _keys[0].Add([.. TracesOf(article, id).Select(trace => _keys[0].HashOf(trace.Text))]);
    }

    /// <summary>By what an article is one that was purged; null if it is none.</summary>
    public PurgedBy? Find(Article article, string id)
    {
        if (IsEmpty) return null;
        foreach ((PurgedBy by, string text) in TracesOf(article, id))
        {
            if (_keys.Exists(key => key.Has(text))) return by;
        }

        return null;
    }

    /// <summary>Takes back that an article was purged.</summary>
    /// <returns>Whether it was.</returns>
    public bool Forget(string id)
    {
        string text = TraceOf(PurgedBy.Identity, id);
        return _keys.FindAll(key => key.Forget(text)).Count > 0;
    }

    /// <summary>Adds those of another index.</summary>
    public void UnionWith(Tombstones other)
    {
        foreach (KeyedTombstones theirs in other._keys)
        {
            if (_keys.Find(key => key.Key.AsSpan().SequenceEqual(theirs.Key)) is { } own) own.UnionWith(theirs);
            else _keys.Add(theirs);
        }
    }

    /// <summary>Puts them into the next commit.</summary>
    public void WriteTo(Action<string, Action<DataOutput>> setAttachment) => setAttachment(AttachmentName, output =>
    {
        output.WriteVInt(Version);
        output.WriteVInt(_keys.Count);
        foreach (KeyedTombstones key in _keys) key.Write(output);
    });

    private static Tombstones Read(IndexAttachment? attachment)
    {
        Tombstones read = new();
        if (attachment is null) return read;
        DataCursor content = attachment.Content;
        int version = content.ReadVInt();
        if (version != Version) content.ThrowCorrupt($"tombstones of version {Version}", $"{version}");
        for (int count = content.ReadCount(minimumBytesEach: KeyedTombstones.KeyLength + 1); count > 0; count--) read._keys.Add(KeyedTombstones.Read(ref content));
        return read;
    }

    /// <summary>What an article is recognised by, its identity first.</summary>
    private static IEnumerable<(PurgedBy By, string Text)> TracesOf(Article article, string id)
    {
        yield return (PurgedBy.Identity, TraceOf(PurgedBy.Identity, id));
        foreach (string address in ((string?[])[article.Url, id]).Select(AddressOf).OfType<string>().Distinct()) yield return (PurgedBy.Address, TraceOf(PurgedBy.Address, address));
        foreach (string content in (string[])[ContentOf(article, UnicodeText.ComposeCompatible), ContentOf(article, static text => text)])
        {
            if (content.Length > 0) yield return (PurgedBy.Content, TraceOf(PurgedBy.Content, content));
        }
    }

    private static string TraceOf(PurgedBy by, string text) => $"{by} {text}";

    /// <summary>An address, however it is written: without scheme, <c>www.</c>, fragment and a slash at its end; null if it is none.</summary>
    private static string? AddressOf(string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out Uri? uri) || uri is not { IsFile: false, Host.Length: > 0 }) return null;
        string host = uri.IdnHost.ToLowerInvariant();
        return $"{(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)}:{(uri.IsDefaultPort ? "" : uri.Port)}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}";
    }

    /// <summary>Title and text as letters and digits: in what case, with which marks and on how many lines they stand does not make another article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="normalize">How characters that look alike become one. Tombstones from before this was done have them as they were.</param>
    private static string ContentOf(Article article, Func<string, string> normalize)
    {
        StringBuilder content = new(article.Title.Length + article.Body.Length);
        string text = ControlCharacters.Replace($"{article.Title} {article.Body}", static _ => false, static rune => rune.ToString());
        foreach (Rune rune in normalize(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) content.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return content.ToString();
    }
}

using System.Buffers;
using SearchServer.Articles.Reading.Detection;

namespace SearchServer.Articles;

/// <summary>
/// Names of sources. A source is what gives its articles their identities: the user names it (<c>courier</c>), or else it is a file, and its name the file's full path with links resolved; of a member of a container, the
/// container's path and the member's name. A path is never taken for a name that a user gave: it has separators.
/// </summary>
public static class SourceName
{
    /// <summary>The source of articles that are pushed one by one, rather than read from files.</summary>
    public const string Pushed = "api";

    /// <summary>No name that a user gives is longer.</summary>
    private const int MaxLength = 64;

    /// <summary>So much is kept of a file's name in the short form of its path.</summary>
    private const int MaxStem = 24;

    /// <summary>Extensions that say what a file is; <c>a.sgm.tar.gz</c> has three.</summary>
    private const int MaxExtensions = 3;

    /// <summary>Characters of the hash of a path, of five bits each: of a million files of one name no two are likely to share theirs.</summary>
    private const int HashLength = 10;

    /// <summary>Digits and small letters without those that are taken for others.</summary>
    private const string HashDigits = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> s_characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>Names that would make an identity look like an address or URN.</summary>
    private static readonly string[] s_reserved = ["urn", "tag", "http", "https", "ftp", "file"];

    /// <summary>What is wrong with a name that a user gives a source; null if nothing is.</summary>
    public static string? ProblemOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (s_reserved.Contains(name, StringComparer.OrdinalIgnoreCase)) return $"expected the name of a source, found {name}, which addresses and URNs begin with";
        if (name == Pushed) return $"expected the name of a source, found {name}, which is that of articles that are pushed";
        if (name.Length is > 0 and <= MaxLength && s_letters.Contains(name[0]) && !name.AsSpan().ContainsAnyExcept(s_characters)) return null;
        return $"expected the name of a source, at most {MaxLength} letters of A to Z, digits, and '.', '_' or '-' behind the first, found '{(name.Length > MaxLength ? name[..MaxLength] + "…" : name)}'";
    }

    /// <summary>
    /// A name as identities have it: that of a user as it is, of a path the name of the file with a short hash of the whole, as in <c>export-7k2m9x4q1c</c>. It depends on nothing but the name.
    /// </summary>
    internal static string Short(string scope)
    {
        if (scope == Pushed || ProblemOf(scope) is null) return scope;
        string file = scope[(scope.LastIndexOfAny(['/', '\\', SourceContext.MemberSeparator]) + 1)..];
        for (int i = 0; i < MaxExtensions && FileNames.HasKnownExtension(file); i++) file = file[..^Path.GetExtension(file).Length];
        string stem = string.Join('-', file.Split([.. file.Where(c => !s_characters.Contains(c))], StringSplitOptions.RemoveEmptyEntries)).TrimStart('.', '_', '-');
        return $"{(stem.Length > MaxStem ? stem[..MaxStem] : stem)}-{HashOf(scope)}".TrimStart('-');
    }

    private static string HashOf(string scope)
    {
        ulong bits = BitConverter.ToUInt64(ArticleId.Hash(scope));
        return string.Create(HashLength, bits, (digits, rest) =>
        {
            for (int i = 0; i < digits.Length; i++, rest >>= 5) digits[i] = HashDigits[(int)(rest & 31)];
        });
    }
}

namespace SearchServer.CompileLanguages;

/// <summary>Serbian letters, of which each Cyrillic one has a Latin form of one or two letters.</summary>
internal static class SerbianLatin
{
    private const string Cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџш";

    private static readonly string[] s_latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".Split(' ');

    public static string Of(string word) => string.Concat(word.Select(c => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and int index ? s_latin[index] : c.ToString()));
}

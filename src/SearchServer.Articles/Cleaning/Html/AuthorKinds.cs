using System.Text.RegularExpressions;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Outlets;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Tells what stands where authors are named: persons, desks and accounts, agencies and outlets, places.</summary>
internal static class AuthorKinds
{
    private const RegexOptions AnyCase = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private static readonly Regex s_staff = new(
        @"^(the |la |die )?((news|web|online|editorial|our|site|digital|internet|central)[ -]?)?(staff|team|desk|editors?|editorial|newsroom|board|redaktion|rédaction|redacción|redazione|redactie|redakcja|redação|redakce|redaksjonen|redaktionen)( writers?| reporters?| editor| team| board)?$", AnyCase);

    /// <summary>Behind the name of an outlet.</summary>
    private static readonly Regex s_desk = new(@"^(\S+ ){1,3}(newsroom|redaktion|rédaction|redacción|redazione|redactie|redakcja|redação|redakce)$", AnyCase);

    /// <summary>What names of outlets end in, and hardly a surname is.</summary>
    private static readonly Regex s_outlet = new(@" (courier|times|news|newspapers?|herald|tribune|gazette|wire|media|network|daily|chronicle|observer|zeitung|nachrichten|agency|magazine|radio|tv|television|broadcasting|online)$", AnyCase);

    private static readonly string[] s_particles = ["de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "el", "al", "bin", "ibn", "van", "von", "den", "der", "ter", "ten", "zu", "af", "y", "e", "'t"];

    /// <summary>
    /// The authors by what knows most: the first that names a person, else the first that names an agency, else the first that names anybody. Some sites name themselves as the author of everything, or the account,
    /// or add themselves to the name.
    /// </summary>
    /// <param name="sources">The names in each.</param>
    /// <param name="outlets">Who published it.</param>
    public static IReadOnlyList<string> Best(IEnumerable<IReadOnlyList<string>> sources, IEnumerable<string?> outlets)
    {
        HashSet<string> keys = [.. outlets.OfType<string>().Select(outlet => OutletKey.Of(outlet).Bare)];
        IReadOnlyList<string>? agencies = null, first = null;
        foreach (IReadOnlyList<string> names in sources)
        {
            if (names.Count == 0) continue;
            IReadOnlyList<string> others = [.. names.Where(name => !keys.Contains(OutletKey.Of(name).Bare) && !IsStaff(name))];
            if (others.Any(name => !IsOutlet(name))) return others;
            if (others.Count > 0) agencies ??= others;
            first ??= names;
        }

        return agencies ?? first ?? [];
    }

    /// <summary>Whether a name is written as those of persons are.</summary>
    public static bool IsPerson(string name)
    {
        string[] words = name.Split(' ');
        return words.Length is >= 2 and <= 5 && Array.TrueForAll(words, word => char.IsUpper(word[0]) || IsParticle(word));
    }

    /// <summary>Whether a word is one of those that surnames begin with.</summary>
    public static bool IsParticle(string word) => Array.IndexOf(s_particles, word) >= 0;

    /// <summary>Whether a name says that nobody in particular wrote it, or is that of an account: others, if there are any, say more.</summary>
    public static bool IsStaff(string name) => s_staff.IsMatch(name) || s_desk.IsMatch(name) || (char.IsLower(name[0]) && !name.Contains(' ', StringComparison.Ordinal));

    /// <summary>Whether a name is that of an agency or of an outlet.</summary>
    public static bool IsOutlet(string name) => s_outlet.IsMatch(name) || OutletRegistry.Default.FindAgency(name) is not null;

    /// <summary>Whether a name is that of a place and of nothing that persons are called: <c>Berlin</c> is a surname, but nobody has it for a name.</summary>
    public static bool IsPlace(string name) => (Gazetteer.Default.Persons.TraitsOf(name) & NameTraits.FirstName) == 0 && !Gazetteer.Default.Places.Named(name).IsEmpty;

    /// <summary>Whether a word is known as a first name, or is an initial.</summary>
    public static bool IsFirstName(string word) => word is [_, '.'] || (Gazetteer.Default.Persons.TraitsOf(word) & NameTraits.FirstName) != 0;
}

using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Whether a person is a man or a woman, as far as a title or first name says.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>Words before names that are not part of them.</summary>
internal static class PersonTitles
{
    private static readonly FrozenDictionary<string, Gender> s_titles = CreateTitles();
    private static readonly FrozenSet<string> s_suffixes = FrozenSet.ToFrozenSet(["jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "mep", "qc", "kc", "esq", "cbe", "obe"], StringComparer.Ordinal);

    /// <summary>Numbers that tell persons of one name apart, up to the highest that a pope or king has had.</summary>
    private static readonly FrozenSet<string> s_numbers =
        FrozenSet.ToFrozenSet(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_abbreviated = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "dr", "prof", "sen", "rep", "reps", "gov", "gen", "col", "maj", "capt", "cpt", "lt", "sgt", "cpl", "pvt", "adm", "cmdr", "rev", "hon"],
        StringComparer.Ordinal);

    /// <summary>Titles that are part of some names: Pope Francis, Earl Warren, Major Garrett.</summary>
    private static readonly FrozenSet<string> s_partsOfNames = FrozenSet.ToFrozenSet(
        ["pope", "king", "queen", "prince", "princess", "sultan", "emir", "sheikh", "sheik", "earl", "duke", "baron", "count", "major", "marshal", "bishop", "father", "brother", "mother", "sister", "lord", "lady", "dame", "private", "author", "coach", "singer", "head"],
        StringComparer.Ordinal);

    /// <summary>Whether a folded word is a title that is never the first word of a name.</summary>
    public static bool IsNeverName(string folded) => s_titles.ContainsKey(folded) && !s_partsOfNames.Contains(folded);

    /// <summary>Whether a folded word is a title, and what it says of the person.</summary>
    public static bool TryGet(string folded, out Gender gender) => s_titles.TryGetValue(folded, out gender);

    /// <summary>Whether a folded word is a title that is written with a stop: Mr., Sen.</summary>
    public static bool IsAbbreviated(string folded) => s_abbreviated.Contains(folded);

    /// <summary>Whether a folded word stands behind names: Jr., III, MP.</summary>
    public static bool IsSuffix(string folded) => s_suffixes.Contains(folded);

    /// <summary>Whether a word as it stands in a text is a number that tells persons of one name apart: Pius XII. Xi in lower case is a name.</summary>
    public static bool IsNumber(string word) => s_numbers.Contains(word);

    /// <summary>Whether a suffix tells father and son apart.</summary>
    public static bool IsGeneration(string folded) => folded is "jr" or "sr";

    private static FrozenDictionary<string, Gender> CreateTitles()
    {
        Dictionary<string, Gender> titles = new(StringComparer.Ordinal);
        Add(Gender.Male, "mr mister sir lord king prince duke earl baron count father brother pope sultan sheikh sheik emir monsieur monsignor monsenor mullah herr senor signor congressman councilman assemblyman chairman spokesman policeman businessman imam rabbi ayatollah");
        Add(Gender.Female, "mrs ms miss lady dame queen princess duchess countess baroness mother sister madam madame frau senora signora congresswoman councilwoman assemblywoman chairwoman spokeswoman policewoman businesswoman actress");
        Add(
            Gender.Unknown,
            "dr doctor prof professor president vice chancellor premier minister senator sen rep reps representative gov governor mayor judge justice attorney secretary ambassador envoy chief director "
            + "general gen colonel col major maj captain capt cpt lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr brigadier marshal officer detective inspector constable sheriff agent "
            + "rev reverend bishop archbishop cardinal pastor chairperson chair ceo spokesperson leader speaker congressmember lawmaker deputy former ex head coach manager author singer actor director hon "
            + "aide adviser advisor analyst economist strategist activist founder cofounder editor lawyer candidate nominee counsel historian professor scientist researcher journalist correspondent reporter "
            + "rival opponent predecessor successor counterpart husband wife son daughter father-in-law widow star striker midfielder defender goalkeeper captain pitcher quarterback");
        return titles.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Gender gender, string words)
        {
            foreach (string word in words.Split(' ')) titles[word] = gender;
        }
    }
}

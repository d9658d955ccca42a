using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>Words that are written with a full stop.</summary>
internal static class Abbreviations
{
    /// <summary>Those that a name follows: no sentence ends with them.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_titles = Lookup(
        "Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Fr Hon St Ste Mt Ft Gov Sen Sens Rep Reps Del Pres Gen Lt Col Maj Capt Cmdr Cpl Sgt Pvt Adm Brig Insp Det Supt Amb Sec Atty Vs vs No Nos " +
        "MR MRS MS DR PROF REV GEN SEN REP GOV COL LT SGT CAPT ST");

    /// <summary>Those that can end a sentence.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_others = Lookup(
        "Inc Corp Co Cos Ltd Bros Jr Sr Esq Assn Dept Univ Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec " +
        "Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo " +
        "etc al approx est INC CORP CO LTD JR");

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 6 && (s_titles.Contains(word) || s_others.Contains(word));

    /// <summary>Whether a name follows, as a rule.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => word.Length <= 6 && s_titles.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Words that say of a name whether it is a place, and which.</summary>
internal static class PlaceWords
{
    private static readonly FrozenSet<string> s_directions = Set(
        "north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central mainland upstate downtown uptown "
        + "midtown greater metropolitan metro rural inner outer upper lower occupied continental far coastal suburban north-eastern north-western south-eastern south-western");

    private static readonly FrozenSet<string> s_facilities = Set(
        "airport stadium street avenue road square bridge hospital university college school church cathedral mosque synagogue temple prison jail hotel resort casino building tower towers center centre hall house "
        + "palace museum station base camp court courthouse library theatre theater arena plaza mall highway boulevard lane drive terminal park gardens zoo cemetery memorial monument market field speedway "
        + "raceway course club restaurant cafe bar mill plant factory dam tunnel pier harbour barracks academy institute clinic arsenal observatory expressway freeway turnpike parkway interstate route "
        + "intersection apartments embassy consulate mansion ranch farm estate room office wing ground grounds pitch trail");

    private static readonly FrozenSet<string> s_never = Set(
        "white house|kremlin|capitol hill|capitol|us capitol|pentagon|downing street|wall street|whitehall|main street|oval office|earth|mars|moon|sun|west|east|north|south|heaven|hell|internet|web|"
        + "hill|street|city|state|union|old world|new world|third world|global south|broadway|fleet street|silicon valley bank|arab world|western world|zion|middle earth|planet earth|southern border", '|');

    private static readonly FrozenSet<string> s_divisions = Set("province region oblast state county district governorate prefecture territory city municipality metropolis area peninsula");

    private static readonly FrozenSet<string> s_before = Set("at from to into toward towards between");

    private static readonly FrozenSet<string> s_surelyBefore = Set("in near across around outside throughout inside visit visiting visited southern northern eastern western central downtown");

    private static readonly FrozenSet<string> s_personAfter = Set("said says told added who tweeted wrote replied explained argued noted testified asked insisted acknowledged denied recalled whose");

    private static readonly FrozenSet<string> s_geographic = Set(
        "county island islands valley lake river mountain mountains bay beach province village district peninsula hills springs creek desert coast gulf sea ocean strait cape falls canyon forest basin delta archipelago hook "
        + "town township parish borough municipality governorate oblast region territory");

    private static readonly FrozenSet<string> s_institutions = Set(
        "enterprises foundation group company corp corporation inc ltd llc party brotherhood bureau policy channel news media association committee council commission agency ministry department institute "
        + "university college bank fund union federation league club team brothers holdings partners industries technologies systems services times post journal tribune herald gazette press report act bill "
        + "award awards prize cup series show center centre school church army force forces police court project program plan deal agreement treaty center network airlines airways motors pharmaceuticals senate corps examiner advertiser sentinel chronicle guardian assembly broadcasting commonwealth");

    private static readonly FrozenSet<string> s_bodies = Set(
        "enterprises foundation group company corp corporation inc ltd llc party brotherhood bureau media association committee council commission agency ministry department bank federation league holdings partners industries "
        + "technologies systems airlines airways motors pharmaceuticals tribune herald gazette");

    private static readonly FrozenSet<string> s_weekdays = Set("monday tuesday wednesday thursday friday saturday sunday");

    private static readonly FrozenSet<string> s_groups = Set(
        "muslim muslims christian christians jew jews jewish catholic catholics protestant sunni sunnis shia shiite shiites islam islamist buddhist hindu sikh mormon latino latinos latina hispanic hispanics arab arabs kurd kurds "
        + "kurdish democrat democrats republican republicans conservative conservatives liberal liberals nazi nazis communist marxist antifa isis gop god jesus bible quran koran christmas easter ramadan "
        + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december covid coronavirus brexit internet twitter facebook google "
        + "american americans democratic african asian european western eastern black white dems dem lgbt lgbtq medicare medicaid obamacare trumpcare");

    /// <summary>Whether a folded name is that of many people, a day, or something else that nobody is called.</summary>
    public static bool IsGroup(string folded) => s_groups.Contains(folded);

    /// <summary>Whether a folded word is a day of the week, which stands before the names of persons: On Monday Pell left.</summary>
    public static bool IsWeekday(string folded) => s_weekdays.Contains(folded);

    /// <summary>Whether a folded word stands in names of seas, counties, valleys and the like.</summary>
    public static bool HasGeographicWord(string folded) => folded.Contains(' ', StringComparison.Ordinal) && folded.Split(' ').Any(s_geographic.Contains);

    /// <summary>Whether a folded word says that a name is that of a sea, a valley, an island or the like.</summary>
    public static bool IsGeographic(string word) => s_geographic.Contains(word);

    /// <summary>Whether a name that ends with this folded word is an organisation's, a law's or the like, and no person's.</summary>
    public static bool IsInstitution(string word) => s_institutions.Contains(word);

    /// <summary>Whether a name that ends with this folded word is an organisation's, and not that of what one makes or passes.</summary>
    public static bool IsBody(string word) => s_bodies.Contains(word);

    /// <summary>Whether a folded word says which part of a place is meant.</summary>
    public static bool IsDirection(ReadOnlySpan<char> word) => s_directions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a name that ends with this folded word is a building, street or the like.</summary>
    public static bool IsFacility(string word) => s_facilities.Contains(word);

    /// <summary>Whether a folded name is taken for a place by mistake or figure of speech.</summary>
    public static bool IsNever(string folded) => s_never.Contains(folded);

    /// <summary>Whether a folded word behind a name says what division of a country it is.</summary>
    public static bool IsDivision(string word) => s_divisions.Contains(word);

    /// <summary>Whether what comes behind this folded word is often a place.</summary>
    public static bool IsBeforePlace(string word) => s_before.Contains(word) || IsSurelyBeforePlace(word);

    /// <summary>Whether what comes behind this folded word is a place and no person.</summary>
    public static bool IsSurelyBeforePlace(string word) => s_surelyBefore.Contains(word);

    /// <summary>Whether what stands before this folded word is a person rather than a place.</summary>
    public static bool IsAfterPerson(string word) => s_personAfter.Contains(word);

    private static FrozenSet<string> Set(string words, char separator = ' ') => words.Split(separator).ToFrozenSet(StringComparer.Ordinal);
}

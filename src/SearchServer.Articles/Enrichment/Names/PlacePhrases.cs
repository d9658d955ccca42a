using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Dishes, animals, clothes and the like that are called after a place, and have no more to do with it: Brussels sprouts, a Panama hat.</summary>
internal static class PlacePhrases
{
    /// <summary>Folded, in the singular.</summary>
    private static readonly FrozenSet<string> s_phrases = (
        "brussels sprout|panama hat|peking duck|peking opera|yorkshire pudding|yorkshire terrier|boston cream|boston terrier|boston lettuce|buffalo wing|buffalo sauce|buffalo chicken|buffalo mozzarella|dijon mustard|parma ham|"
        + "york ham|virginia ham|worcester sauce|worcestershire sauce|tabasco sauce|cheddar cheese|cheshire cheese|gouda cheese|edam cheese|cheshire cat|jerusalem artichoke|jerusalem syndrome|stockholm syndrome|lima bean|lima syndrome|"
        + "bermuda short|bermuda grass|manila envelope|manila folder|oxford comma|oxford shirt|oxford shoe|vienna sausage|vienna waltz|frankfurt sausage|cumberland sausage|lincolnshire sausage|bologna sandwich|wellington boot|"
        + "bath bun|bath salt|bath towel|bath robe|bath mat|chelsea boot|chelsea bun|jersey cow|jersey barrier|guernsey cow|shetland pony|shetland ponies|shetland sheepdog|kentucky bluegrass|philadelphia cream|philadelphia roll|monterey jack|"
        + "kobe beef|aleppo pepper|cayenne pepper|jamaica pepper|bombay duck|bombay mix|bombay potato|bombay potatoes|moscow mule|singapore sling|singapore noodle|norfolk pine|norfolk jacket|savoy cabbage|labrador retriever|labrador puppy|"
        + "labrador puppies|newfoundland dog|chihuahua puppy|chihuahua puppies|chihuahua dog|turkey sandwich|turkey burger|turkey breast|turkey dinner|turkey leg|turkey bacon|turkey sausage|turkey meat|turkey vulture|turkey trot|turkey gravy|china cabinet|"
        + "china plate|china cup|china doll|dover sole|eton mess|bakewell tart|eccles cake|jaffa cake|jaffa orange|valencia orange|seville orange|madeira cake|madras curry|delhi belly|java code|java applet|key lime|texas toast|denver boot|"
        + "denver omelet|denver omelette|virginia creeper|maine coon|angora rabbit|angora cat|angora wool|paisley shirt|paisley pattern|ascot tie|havana cigar|portland cement|roman candle|capri pant|brazil nut|jordan almond|new york strip|"
        + "new york cheesecake|long island iced|london broil|norwich terrier|staffordshire terrier|ibiza hound|aberdeen angus|brie cheese").Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Takes the places out that are none there.</summary>
    public static void Remove(List<NameMention> mentions) => mentions.RemoveAll(mention => IsPhrase(mention.Folded) || mention.After.Length > 0 && IsPhrase($"{mention.Folded} {mention.After}"));

    private static bool IsPhrase(string folded) => s_phrases.Contains(folded) || folded[^1] == 's' && (s_phrases.Contains(folded[..^1]) || folded.EndsWith("es", StringComparison.Ordinal) && s_phrases.Contains(folded[..^2]));
}

namespace SearchServer.Evaluate.Relevance;

/// <summary>An answer to a query.</summary>
/// <param name="Ids">The first articles, by their ids in the collection, the best first.</param>
/// <param name="Total">How many articles match.</param>
/// <param name="Warns">Whether the person who typed it is warned.</param>
internal sealed record Ranking(IReadOnlyList<string> Ids, long Total, bool Warns = false);

/// <summary>What ranks articles, by the name that results give it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Rank">Ranks the articles of a collection: the text of a query, and how many articles are wanted.</param>
internal sealed record Ranker(string Name, Func<string, int, Ranking> Rank);

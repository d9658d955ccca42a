namespace SearchServer.Evaluate.Relevance;

/// <summary>A query with what is right for it.</summary>
/// <param name="Number">Its number in the collection, by which results name it.</param>
/// <param name="Text">What a person types.</param>
/// <param name="Kind">What kind of query it is.</param>
/// <param name="Gains">The gains of the articles that are right, by their ids in the collection; all others have none.</param>
internal sealed record JudgedQuery(int Number, string Text, string Kind, IReadOnlyDictionary<string, int> Gains);

using SearchServer.Articles.Ingest;

namespace SearchServer.Writing;

/// <summary>What became of an article that was pushed.</summary>
/// <param name="Id">Its identity: /articles/{id} has it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">The version that the index has of it now, for <c>If-Match</c>; 0 if it has none.</param>
/// <param name="Notes">What was left out of it, in sentences.</param>
public sealed record ChangeResponse(string Id, ChangeOutcome Outcome, long Version, IReadOnlyList<string> Notes)
{
    internal static ChangeResponse Of(ChangeResult result) => new(result.Id ?? "", result.Outcome, result.Version, result.Notes);
}

/// <summary>What became of a line of articles that were pushed.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Id">The article's identity; null if it has none.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">The version that the index has of it now; 0 if it has none.</param>
/// <param name="Reason">Why it is not in the index; null if it is.</param>
/// <param name="Notes">What was left out of it, in sentences.</param>
public sealed record LineResponse(int Line, string? Id, ChangeOutcome Outcome, long Version, string? Reason, IReadOnlyList<string> Notes)
{
    internal static LineResponse Of(int line, ChangeResult result) => new(line, result.Id, result.Outcome, result.Version, result.Reason, result.Notes);

    internal static LineResponse Rejected(int line, string reason) => new(line, null, ChangeOutcome.Rejected, 0, reason, []);
}

using Microsoft.Extensions.Primitives;

namespace SearchServer.Http;

/// <summary>Takes <c>outlet[]=A&amp;outlet[]=B</c>, as some front ends write arrays, for <c>outlet=A&amp;outlet=B</c>.</summary>
internal static class ArrayParameters
{
    private const string Suffix = "[]";

    public static void UseArrayParameters(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        IQueryCollection query = context.Request.Query;
        if (query.Keys.Any(key => key.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            context.Request.Query = new QueryCollection(query
                .GroupBy(parameter => parameter.Key.EndsWith(Suffix, StringComparison.Ordinal) ? parameter.Key[..^Suffix.Length] : parameter.Key)
                .ToDictionary(same => same.Key, same => new StringValues([.. same.SelectMany(parameter => parameter.Value)])));
        }

        return next(context);
    });
}

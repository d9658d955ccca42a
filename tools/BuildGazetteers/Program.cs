using BuildGazetteers;
using SearchServer.Articles.Enrichment.Gazetteers;

// dotnet run -c Release --project tools/BuildGazetteers -- [data folder]
// Compiles the gazetteers of the data folder (../shared/data beside the repository) and the lists in tools/BuildGazetteers/data into src/SearchServer.Articles/Resources.
string root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "SearchServer.sln")))
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run this inside the repository.");

string data = args.Length > 0 ? args[0] : Path.Combine(root, "../shared/data");
Sources sources = new(Path.Combine(data, "gazetteers"), Path.Combine(root, "tools/BuildGazetteers/data"));
ResourceFolder resources = new(Path.Combine(root, "src/SearchServer.Articles/Resources"));

CommonWords common = CommonWords.Count(data);
NameWords names = NameWords.Read(sources, common);
Nationalities nationalities = Nationalities.Read(sources);
List<PlaceRow> places = [.. Regions.Read(sources), .. Countries.Read(sources), .. Cities.Read(sources)];
PlaceList.Clean(places, names, common, nationalities);
names.Add(places, nationalities);
resources.Write(GazetteerResource.Places, places.Select(place => place.ToLine()));
resources.Write(CoordinatesResource.Name, CoordinatesResource.Write([.. places.DistinctBy(place => place.ToLine()).OrderBy(place => place.ToLine(), StringComparer.Ordinal).Select(Middles.Read(sources).Of)]));
resources.Write(GazetteerResource.Nationalities, nationalities.ToLines());
resources.Write(GazetteerResource.Words, names.ToLines());
resources.Write(GazetteerResource.Nicknames, Nicknames.Read(sources));
resources.Write(GazetteerResource.Persons, KnownPersons.Read(sources, names));
resources.Write(GazetteerResource.Organisations, sources.List("organisations.tsv").Select(row => string.Join('\t', row)));

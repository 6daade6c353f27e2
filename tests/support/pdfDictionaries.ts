/**
 * What each dictionary of our PDFs may hold, written from ISO 32000-1:2008: its keys, which are required (`!`), what stands
 * under them, and the names that are allowed. `Metadata` and `OutputIntents` are required by PDF/A-2, the tags are judged
 * elsewhere (`pdfStructure.ts`), and the length of a stream is qpdf's to check, which does not tell it here. Other tables of the standard are left out on purpose: a dictionary or key that
 * is not here has no business in a report, and is a fault.
 *
 * Types: `name(A B)` one of these names; `text`, `date`, `bytes` strings; `int`, `number`, `bool`; `rect`; `any`;
 * `[x]` an array of x; `{x}` a dictionary of any keys to x; `@X` a dictionary of this table; `#X` a stream with that dictionary;
 * `page`, `element` a reference that is only named, since what it leads to is reached another way; `|` either.
 */
export const pdfDictionaries: Readonly<Record<string, string>> = {
  // 7.5.5, 7.5.8
  Trailer: 'Size! int; Root! @Catalog; Info! @Info; ID! [bytes]; Type name(XRef); W [int]; Index [int]; Length int; Filter name(FlateDecode); DecodeParms @Parms',
  // 7.7.2
  Catalog: `Type! name(Catalog); Version name(1.7); Pages! @Pages; Names @Names; Outlines @Outlines; PageMode name(UseNone UseOutlines UseThumbs FullScreen UseOC UseAttachments);
    PageLayout name(SinglePage OneColumn TwoColumnLeft TwoColumnRight TwoPageLeft TwoPageRight); ViewerPreferences @ViewerPreferences; Metadata! #Metadata;
    StructTreeRoot @StructTreeRoot; MarkInfo @MarkInfo; Lang text; OutputIntents! [@OutputIntent]; AF [@Filespec]; PageLabels any; Extensions any`,
  ViewerPreferences: 'DisplayDocTitle! bool; PrintScaling name(None AppDefault); Duplex name(Simplex DuplexFlipShortEdge DuplexFlipLongEdge)',
  MarkInfo: 'Marked! bool; Suspects bool; UserProperties bool',
  Names: 'Dests any; EmbeddedFiles @FileNames',
  FileNames: 'Names! [text|@Filespec]; Limits [text]',
  // 7.7.3
  Pages: 'Type! name(Pages); Kids! [@Pages|@Page]; Count! int; Parent @Pages; Resources @Resources; MediaBox rect',
  Page: `Type! name(Page); Parent! @Pages; MediaBox rect; CropBox rect; TrimBox rect; BleedBox rect; ArtBox rect; Rotate int; Resources! @Resources; Contents! #Contents|[#Contents];
    StructParents int; Tabs name(R C S); UserUnit number; Group @Group; Annots [any]`,
  Group: 'Type name(Group); S! name(Transparency); CS any; I bool; K bool',
  Resources: 'Font {@Font}; XObject {#XObject}; ExtGState {@ExtGState}; ColorSpace {any}; Pattern {any}; ProcSet [name(PDF Text ImageB ImageC ImageI)]; Properties any',
  Contents: 'Length int; Filter name(FlateDecode)|[name(FlateDecode)]; DecodeParms @Parms',
  Parms: 'Predictor int; Colors int; BitsPerComponent int; Columns int; EarlyChange int',
  // 8.4.5
  ExtGState: 'Type name(ExtGState); CA number; ca number; BM name(Normal); SMask name(None)',
  // 8.9.5
  XObject: `Type name(XObject); Subtype! name(Image); Width! int; Height! int; ColorSpace name(DeviceGray DeviceRGB)|[any]; BitsPerComponent int; Length int;
    Filter name(FlateDecode DCTDecode)|[name(FlateDecode DCTDecode)]; DecodeParms @Parms|[@Parms]; Decode [number]; SMask #XObject; Mask any; Interpolate bool; Intent name(RelativeColorimetric Perceptual)`,
  // 9.6 to 9.9
  Font: `Type! name(Font); Subtype! name(Type0); BaseFont! name; Encoding! name(Identity-H); DescendantFonts! [@CidFont]; ToUnicode! #CMap`,
  CidFont: `Type! name(Font); Subtype! name(CIDFontType0 CIDFontType2); BaseFont! name; CIDSystemInfo! @CidSystemInfo; FontDescriptor! @FontDescriptor; DW number; W [int|number|[number]];
    DW2 [number]; W2 [any]; CIDToGIDMap name(Identity)|#Contents`,
  CidSystemInfo: 'Registry! text; Ordering! text; Supplement! int',
  FontDescriptor: `Type! name(FontDescriptor); FontName! name; Flags! int; FontBBox! rect; ItalicAngle! number; Ascent! number; Descent! number; CapHeight! number; StemV! number; XHeight number;
    Leading number; AvgWidth number; MaxWidth number; MissingWidth number; FontFamily text; FontStretch name; FontWeight number; FontFile2 #FontFile; FontFile3 #FontFile; CIDSet #Contents`,
  FontFile: 'Subtype name(CIDFontType0C OpenType); Length int; Length1 int; Filter name(FlateDecode); DecodeParms @Parms',
  CMap: 'Length int; Filter name(FlateDecode); DecodeParms @Parms; Type name(CMap); CMapName name; CIDSystemInfo @CidSystemInfo',
  // 12.3
  Outlines: 'Type name(Outlines); First @Outline; Last @Outline; Count int',
  Outline: 'Title! text; Parent! @Outline|@Outlines; Prev @Outline; Next @Outline; First @Outline; Last @Outline; Count int; Dest [page|name(XYZ Fit FitH FitV)|number|null]; A @GoTo; SE element; C [number]; F int',
  GoTo: 'Type name(Action); S! name(GoTo); D! [page|name(XYZ Fit FitH FitV)|number|null]',
  // 14.3
  Info: 'Title! text; Author text; Subject text; Keywords text; Creator text; Producer! text; CreationDate date; ModDate date; Trapped name(True False Unknown)',
  Metadata: 'Type! name(Metadata); Subtype! name(XML); Length int',
  // 14.7, 14.8
  StructTreeRoot: 'Type! name(StructTreeRoot); K! [@Element]|@Element; ParentTree! @NumberTree; ParentTreeNextKey! int; IDTree any; RoleMap any; ClassMap any; AF any',
  NumberTree: 'Nums [int|element|[element|null]]; Kids [@NumberTree]; Limits [int]',
  Element: `Type name(StructElem); S! name(Document Part Sect Art H1 H2 H3 H4 H5 H6 P Caption Table THead TBody TR TH TD Figure Note Span L LI LBody Lbl TOC TOCI Reference Link); P! @Element|@StructTreeRoot;
    Pg page; K int|@Mark|@Element|[int|@Mark|@Element]; A @Attributes|[@Attributes]; C any; ID bytes; T text; Lang text; Alt text; E text; ActualText text; R int; AF any`,
  Mark: 'Type! name(MCR OBJR); Pg page; MCID int; Obj any',
  Attributes: `O! name(Table Layout List); Scope name(Row Column Both); RowSpan int; ColSpan int; Headers [bytes]; Summary text; BBox rect; Placement name(Block Inline Before Start End);
    Width number; Height number; TextAlign name(Start Center End Justify)`,
  // 14.11.5
  OutputIntent: 'Type name(OutputIntent); S! name(GTS_PDFA1); OutputConditionIdentifier! text; OutputCondition text; RegistryName text; Info text; DestOutputProfile! #Profile',
  Profile: 'N! int; Alternate name(DeviceRGB DeviceGray); Length int; Filter name(FlateDecode); DecodeParms @Parms; Range [number]',
  // 7.11
  Filespec: 'Type! name(Filespec); F! text; UF! text; EF! @EmbeddedFiles; Desc text; AFRelationship! name(Source Data Alternative Supplement Unspecified)',
  EmbeddedFiles: 'F! #EmbeddedFile; UF #EmbeddedFile',
  EmbeddedFile: 'Type! name(EmbeddedFile); Subtype! name; Params! @FileParams; Length int; Filter name(FlateDecode); DecodeParms @Parms',
  FileParams: 'Size int; CreationDate date; ModDate date; CheckSum bytes',
};

/** Keys beside the standard, each with the reason it is let pass. */
export const toleratedKeys: Readonly<Record<string, string>> = {
  'Metadata /length': 'pdfkit writes the length of the text beside the length of the bytes',
};

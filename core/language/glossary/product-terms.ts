/** Things that shops sell and what is said about them; written as SHOP_TERMS are. */
export const PRODUCT_TERMS = `
tent|zelt,zelte|tente|tienda de campana,carpa|tenda|tent,tenten|tenda,barraca
sleeping bag|schlafsack|sac de couchage,duvet|saco de dormir|sacco a pelo|slaapzak|saco cama,saco de dormir
sleeping mat|isomatte,schlafmatte|matelas de sol,matelas,tapis de sol|esterilla|materassino|slaapmat|colchonete,esteira
backpack|rucksack,rucksacke|sac a dos|mochila|zaino|rugzak|mochila
bag|tasche,beutel|sac|bolsa,bolso|borsa|tas|saco,bolsa,mala
suitcase|koffer|valise|maleta|valigia|koffer|mala de viagem
jacket|jacke|veste,blouson|chaqueta|giacca|jas,jack|casaco,jaqueta
rain jacket|regenjacke|veste de pluie|chubasquero|giacca impermeabile,giacca antipioggia|regenjas|casaco impermeavel
down|daunen,daune|duvet|plumon,plumas|piuma,piumino|dons|penas,plumas
coat|mantel|manteau|abrigo|cappotto|mantel|sobretudo
vest|weste|gilet|chaleco|gilet|bodywarmer|colete
trousers|hose,wanderhose|pantalon|pantalon|pantaloni,pantalone|broek|calcas,calca
shirt|hemd,shirt|chemise|camisa|camicia|overhemd,shirt|camisa
t-shirt|tshirt|tee shirt|camiseta|maglietta|tshirt|camiseta,t shirt
sweater|pullover,pulli|pull|jersey,sueter|maglione|trui|camisola,sueter
dress|kleid|robe|vestido|vestito,abito|jurk|vestido
skirt|rock|jupe|falda|gonna|rok|saia
socks|socken,strumpfe|chaussettes|calcetines|calzini,calze|sokken|meias
shoes|schuhe,schuh|chaussures|zapatos,zapatillas|scarpe|schoenen|sapatos,tenis
hiking boots|wanderschuhe,wanderstiefel,bergschuhe|chaussures de randonnee,chaussures de marche|botas de montana,botas de senderismo|scarponi,scarpe da trekking|wandelschoenen,bergschoenen|botas de caminhada,botas de montanha
boots|stiefel|bottes|botas|stivali|laarzen|botas
hat|hut,mutze|chapeau|sombrero|cappello|hoed|chapeu
beanie|mutze|bonnet|gorro|berretto|muts|gorro
gloves|handschuhe|gants|guantes|guanti|handschoenen|luvas
scarf|schal|echarpe|bufanda|sciarpa|sjaal|cachecol
belt|gurtel|ceinture|cinturon|cintura|riem|cinto
underwear|unterwasche|sous vetements|ropa interior|intimo|ondergoed|roupa interior
clothes|kleidung,bekleidung|vetements|ropa|vestiti,abbigliamento|kleding|roupa
blanket|decke,wolldecke|couverture|manta|coperta|deken|manta,cobertor
pillow|kissen|oreiller|almohada|cuscino|kussen|almofada
towel|handtuch|serviette|toalla|asciugamano|handdoek|toalha
lamp|lampe|lampe|lampara|lampada|lamp|candeeiro,lampada
headlamp|stirnlampe|lampe frontale,frontale|frontal,linterna frontal|lampada frontale,frontale|hoofdlamp|lanterna frontal,lanternas frontais,frontal,frontais
torch|taschenlampe|lampe de poche,torche|linterna|torcia|zaklamp|lanterna
stove|kocher,gaskocher|rechaud|hornillo,cocina|fornello,fornellino|kooktoestel,brander|fogao,fogareiro
pot|topf|casserole|olla|pentola|pan|panela
pan|pfanne|poele|sarten|padella|koekenpan|frigideira
knife|messer|couteau|cuchillo,navaja|coltello|mes|faca,canivete
fork|gabel|fourchette|tenedor|forchetta|vork|garfo
spoon|loffel|cuillere|cuchara|cucchiaio|lepel|colher
plate|teller|assiette|plato|piatto|bord|prato
mug|becher|mug,gobelet|taza|tazza|mok,beker|caneca
cup|tasse|tasse|taza|tazza|kopje|chavena,xicara
bottle|flasche,trinkflasche|bouteille,gourde|botella|bottiglia,borraccia|fles,drinkfles|garrafa
thermos|thermoskanne,thermosflasche|thermos|termo|thermos|thermosfles|termo
coffee|kaffee|cafe|cafe|caffe|koffie|cafe
coffee grinder|kaffeemuhle|moulin a cafe,moulin|molinillo de cafe,molinillo|macinacaffe,macinino|koffiemolen|moinho de cafe,moinho
grinder|muhle|moulin|molinillo|macinino|molen|moinho
coffee maker|kaffeemaschine|cafetiere|cafetera|caffettiera|koffiezetapparaat|cafeteira
espresso|espresso|expresso|espresso|espresso|espresso|expresso
coffee beans|kaffeebohnen|grains de cafe,cafe en grains|granos de cafe,cafe en grano|caffe in grani|koffiebonen|graos de cafe
tea|tee|the|te|te|thee|cha
kettle|wasserkocher|bouilloire|hervidor|bollitore|waterkoker|chaleira
filter|filter|filtre|filtro|filtro|filter|filtro
water|wasser|eau|agua|acqua|water|agua
hammock|hangematte|hamac|hamaca|amaca|hangmat|rede
tarp|plane,tarp|bache|toldo,lona|telo|tarp,zeil|toldo,lona
pegs|heringe|sardines,piquets|piquetas|picchetti|haringen|estacas
rope|seil|corde|cuerda|corda|touw|corda
poles|stocke,wanderstocke,trekkingstocke|batons,batons de marche|bastones|bastoncini|wandelstokken|bastoes
compass|kompass|boussole|brujula|bussola|kompas|bussola
map|karte,landkarte|carte|mapa|mappa,cartina|kaart|mapa
first aid kit|erste hilfe set,verbandskasten|trousse de secours|botiquin|kit di pronto soccorso|ehbo doos,ehbo set|kit de primeiros socorros
chair|stuhl|chaise|silla|sedia|stoel|cadeira
table|tisch|table|mesa|tavolo|tafel|mesa
bed|bett|lit|cama|letto|bed|cama
bicycle,bike|fahrrad,rad|velo|bicicleta,bici|bicicletta,bici|fiets|bicicleta
helmet|helm|casque|casco|casco|helm|capacete
watch|uhr,armbanduhr|montre|reloj|orologio|horloge|relogio
ring|ring|bague|anillo|anello|ring|anel
glasses|brille|lunettes|gafas|occhiali|bril|oculos
headphones|kopfhorer|casque audio,ecouteurs|auriculares|cuffie|koptelefoon|auscultadores,fones
charger|ladegerat|chargeur|cargador|caricabatterie|oplader|carregador
battery|batterie,akku|batterie,pile|bateria,pila|batteria,pila|batterij,accu|bateria,pilha
cable|kabel|cable|cable|cavo|kabel|cabo
book|buch|livre|libro|libro|boek|livro
toy|spielzeug|jouet|juguete|giocattolo|speelgoed|brinquedo
soap|seife|savon|jabon|sapone|zeep|sabao,sabonete
cream|creme|creme|crema|crema|creme|creme
wallet|geldborse,portemonnaie|portefeuille|cartera|portafoglio|portemonnee|carteira
umbrella|regenschirm|parapluie|paraguas|ombrello|paraplu|guarda chuva
hiking|wandern,wanderung|randonnee|senderismo|escursionismo,trekking|wandelen|caminhada
camping|camping,zelten|camping|acampada,camping|campeggio|kamperen|campismo
travel|reise,reisen|voyage|viaje|viaggio|reis,reizen|viagem
winter|winter|hiver|invierno|inverno|winter|inverno
summer|sommer|ete|verano|estate|zomer|verao
snow|schnee|neige|nieve|neve|sneeuw|neve
rain|regen|pluie|lluvia|pioggia|regen|chuva
wind|wind|vent|viento|vento|wind|vento
cold|kalt,kalte|froid|frio|freddo|koud,kou|frio
warm|warm|chaud|caliente,calido|caldo|warm|quente
waterproof|wasserdicht|etanche,impermeable|impermeable|impermeabile|waterdicht|impermeavel
windproof|winddicht|coupe vent|cortavientos|antivento|winddicht|corta vento
breathable|atmungsaktiv|respirant|transpirable|traspirante|ademend|respiravel
vegan|vegan|vegan|vegano|vegano|veganistisch,vegan|vegano
organic|bio|bio|ecologico,organico|biologico|biologisch|biologico,organico
recycled|recycelt|recycle|reciclado|riciclato|gerecycled|reciclado
sustainable|nachhaltig|durable|sostenible|sostenibile|duurzaam|sustentavel
wool|wolle|laine|lana|lana|wol|la
cotton|baumwolle|coton|algodon|cotone|katoen|algodao
leather|leder|cuir|cuero,piel|pelle,cuoio|leer|couro,pele
silk|seide|soie|seda|seta|zijde|seda
steel|stahl,edelstahl|acier,inox|acero|acciaio|staal|aco
titanium|titan|titane|titanio|titanio|titanium|titanio
wood|holz|bois|madera|legno|hout|madeira
glass|glas|verre|vidrio|vetro|glas|vidro
plastic|kunststoff,plastik|plastique|plastico|plastica|plastic|plastico
black|schwarz|noir|negro|nero|zwart|preto
white|weiss|blanc|blanco|bianco|wit|branco
grey|grau|gris|gris|grigio|grijs|cinzento,cinza
red|rot|rouge|rojo|rosso|rood|vermelho
blue|blau|bleu|azul|blu,azzurro|blauw|azul
green|grun|vert|verde|verde|groen|verde
yellow|gelb|jaune|amarillo|giallo|geel|amarelo
orange|orange|orange|naranja|arancione|oranje|laranja
brown|braun|marron|marron|marrone|bruin|castanho,marrom
pink|rosa,pink|rose|rosa|rosa|roze|rosa,cor de rosa
purple|lila,violett|violet|morado|viola|paars|roxo
women|damen,frauen|femme,femmes|mujer,mujeres|donna,donne|dames,vrouwen|mulher,mulheres,senhora
men|herren,manner|homme,hommes|hombre,hombres|uomo,uomini|heren,mannen|homem,homens
kids|kinder,kind|enfant,enfants|nino,ninos,infantil|bambino,bambini|kinderen,kind|crianca,criancas
baby|baby|bebe|bebe|neonato|baby|bebe
father|vater,papa|pere,papa|padre,papa|padre,papa|vader|pai
mother|mutter,mama|mere,maman|madre,mama|madre,mamma|moeder|mae
friend|freund,freundin|ami,amie|amigo,amiga|amico,amica|vriend,vriendin|amigo,amiga
birthday|geburtstag|anniversaire|cumpleanos|compleanno|verjaardag|aniversario
christmas|weihnachten|noel|navidad|natale|kerst|natal
people|personen,leute|personnes,gens,places|personas,gente,plazas|persone,posti|personen,mensen|pessoas,lugares
beginner|anfanger|debutant|principiante|principiante|beginner|iniciante,principiante
small|klein|petit|pequeno|piccolo|klein|pequeno
large|gross|grand|grande|grande|groot|grande
long|lang|long|largo|lungo|lang|longo
short|kurz|court|corto|corto|kort|curto
new|neu|nouveau,nouvelle,neuf|nuevo|nuovo|nieuw|novo
manual,hand|hand,manuell,handkaffeemuhle|manuel,manuelle|manual|manuale,a mano|handmatig|manual
set|set|ensemble,kit|juego,conjunto|set|set|conjunto
litre|liter|litre|litro|litro|liter|litro
hair|haar,haare|cheveux|pelo,cabello|capelli|haar|cabelo
skin|haut|peau|piel|pelle|huid|pele
dry skin|trockene haut,trockener haut|peau seche|piel seca|pelle secca|droge huid|pele seca
dry|trocken,trockene,trockener|sec,seche|seco,seca|secco,secca|droog,droge|seco,seca
oily|fettig,fettige,olig|gras,grasse|graso,grasa|grasso,grassa|vette,vettige|oleoso,oleosa
sensitive|empfindlich,empfindliche|sensible|sensible|sensibile|gevoelig,gevoelige|sensivel
oil|ol|huile|aceite|olio|olie|oleo
shampoo|shampoo|shampooing,shampoing|champu|shampoo|shampoo|champo,xampu
conditioner|spulung,haarspulung,conditioner|apres shampooing,apres shampoing,demelant|acondicionador,suavizante|balsamo|cremespoeling,conditioner|amaciador,condicionador
night cream|nachtcreme|creme de nuit|crema de noche|crema notte,crema da notte|nachtcreme|creme de noite
day cream|tagescreme|creme de jour|crema de dia|crema giorno,crema da giorno|dagcreme|creme de dia
hand cream|handcreme|creme pour les mains,creme mains|crema de manos|crema mani|handcreme|creme de maos
face|gesicht|visage|cara,rostro|viso|gezicht|rosto,cara
cleanser|reiniger,reinigungsmilch,waschgel|nettoyant,lait demaquillant|limpiador,leche limpiadora|detergente viso,latte detergente|reiniger,reinigingsmelk|limpador,leite de limpeza
sunscreen|sonnencreme,sonnenschutz,sonnenmilch|creme solaire,protection solaire,ecran solaire|protector solar,crema solar|crema solare,protezione solare|zonnebrand,zonnebrandcreme|protetor solar
lipstick|lippenstift|rouge a levres|pintalabios,barra de labios,labial|rossetto|lippenstift|batom
lip balm|lippenpflege,lippenbalsam|baume a levres|balsamo labial|burrocacao,balsamo labbra|lippenbalsem|balsamo labial,protetor labial
mascara|mascara,wimperntusche|mascara|rimel,mascara de pestanas|mascara|mascara|rimel,mascara
foundation|foundation,grundierung|fond de teint|base de maquillaje|fondotinta|foundation|base
body lotion|korperlotion,bodylotion|lait pour le corps,lait corps|locion corporal,leche corporal|latte corpo,lozione corpo|bodylotion,bodymelk|locao corporal
deodorant|deo,deodorant|deodorant|desodorante|deodorante|deodorant|desodorizante,desodorante
serum|serum|serum|serum|siero|serum|serum
mask|maske,gesichtsmaske|masque|mascarilla|maschera|masker|mascara
dandruff|schuppen|pellicules|caspa|forfora|roos|caspa
children|kinder,kindern|enfants|ninos|bambini|kinderen|criancas
perfume|parfum,parfum|parfum|perfume|profumo|parfum|perfume
tyre|reifen|pneu,pneus|neumatico,cubierta|copertone,pneumatico,gomma|band,banden,buitenband|pneu
tube|schlauch,fahrradschlauch|chambre a air|camara|camera d aria|binnenband|camara de ar
pump|pumpe,luftpumpe,standpumpe|pompe|bomba,inflador|pompa|pomp|bomba
mini pump|minipumpe|mini pompe|mini bomba,minibomba|mini pompa,minipompa|minipomp|mini bomba
chain|kette,fahrradkette|chaine|cadena|catena|ketting|corrente
cassette|kassette,ritzel|cassette|casete,pinon|cassetta,pacco pignoni|cassette|cassete
pedals|pedale,pedalen|pedales|pedales|pedali|pedalen|pedais
wheelset|laufradsatz,laufrader|paire de roues,roues|juego de ruedas,ruedas|coppia ruote,ruote|wielset,wielen|rodas
brake|bremse,bremsen|frein,freins|freno,frenos|freno,freni|rem,remmen|travao,travoes,freio
brake pads|bremsbelage|plaquettes de frein,plaquettes|pastillas de freno|pastiglie,pastiglie freno|remblokken|pastilhas de travao,pastilhas de freio
bottom bracket|innenlager,tretlager|boitier de pedalier|pedalier,eje de pedalier|movimento centrale|trapas,bracket|movimento central,eixo pedaleiro
thread|gewinde|filetage|rosca|filettatura|schroefdraad,draad|rosca
front light|vorderlicht,frontlicht,scheinwerfer|feu avant,lampe avant,eclairage avant|luz delantera|luce anteriore|voorlicht,koplamp|luz dianteira,luz da frente
rear light|rucklicht|feu arriere,lampe arriere,eclairage arriere|luz trasera|luce posteriore|achterlicht|luz traseira
multitool|multitool,werkzeug|multi outil,outil|multiherramienta,herramienta|multiattrezzo,attrezzo|multitool,gereedschap|multiferramenta,ferramenta
valve|ventil|valve|valvula|valvola|ventiel|valvula
gears,speeds|gange,gang|vitesses|velocidades,marchas|velocita,marce|versnellingen|velocidades,mudancas
bike computer|fahrradcomputer|compteur velo,compteur|ciclocomputador|ciclocomputer|fietscomputer|ciclocomputador
dishwasher|spulmaschine,geschirrspuler|lave vaisselle|lavavajillas|lavastoviglie|vaatwasser,afwasmachine|maquina de lavar louca,lava loucas
teapot|teekanne,kanne|theiere|tetera|teiera|theepot|bule
headphones|kopfhorer|ecouteurs|auriculares|cuffie|oortjes|auriculares
phone case|handyhulle|coque|funda|cover,custodia|hoesje|capa
curtain|vorhang|rideau|cortina|tenda|gordijn|cortina
lightbulb|gluhbirne|ampoule|bombilla|lampadina|lamp,gloeilamp|lampada
chocolate|schokolade|chocolat|chocolate|cioccolato,cioccolata|chocolade|chocolate
decaf|entkoffeiniert,koffeinfrei|decafeine,deca|descafeinado|decaffeinato,deca|cafeinevrij,decaf|descafeinado
back length|ruckenlange|longueur du dos|largo de espalda,longitud de espalda|lunghezza schiena|ruglengte|comprimento das costas
back|rucken|dos|espalda|schiena|rug|costas
chest|brust,brustumfang|poitrine,tour de poitrine|pecho|petto,torace|borst,borstomvang|peito
waist|taille,taillenumfang|tour de taille|cintura|girovita,vita|taille,middel|cintura
foot|fuss,fusslange|pied|pie|piede|voet|pe
`;
